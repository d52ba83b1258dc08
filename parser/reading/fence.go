package reading

import "bytes"

// block is a part of a text that stands apart: its lines, and what opens and closes them.
type block struct{ open, begin, end, after int }

// fences finds the blocks between Markdown fences. An opening line may name a language. A fence that does not close makes it
// fail.
func fences(text []byte) (blocks []block, ok bool) {
	for i := 0; i < len(text); i = nextLine(text, i) {
		line := lineAt(text, i)
		marks := fenceMarks(line)
		if marks == 0 || len(line) > marks+40 || bytes.IndexByte(line[marks:], line[0]) >= 0 {
			continue
		}
		b := block{open: i, begin: nextLine(text, i)}
		closing := line[:marks]
		for i = b.begin; ; i = nextLine(text, i) {
			if i == len(text) {
				return nil, false
			}
			if bytes.Equal(bytes.TrimRight(lineAt(text, i), " \t"), closing) {
				break
			}
		}
		b.end, b.after = i, nextLine(text, i)
		blocks = append(blocks, b)
	}
	return blocks, len(blocks) > 0
}

// fenceMarks gives how many marks a line begins with that may open a fence, 0 for another line.
func fenceMarks(line []byte) int {
	if len(line) < 3 || line[0] != '`' && line[0] != '~' {
		return 0
	}
	n := len(line) - len(bytes.TrimLeft(line, string(line[:1])))
	if n < 3 {
		return 0
	}
	return n
}

// fencedMessages gives the blocks that begin as messages, or the only one that there is.
func fencedMessages(text []byte) []block {
	all, ok := fences(text)
	if !ok {
		return nil
	}
	var messages []block
	for _, b := range all {
		i := skipBlankLines(text, b.begin)
		if i < b.end && isStartLine(withoutSeparator(lineAt(text, i))) {
			messages = append(messages, b)
		}
	}
	if len(messages) == 0 && len(all) == 1 {
		return all
	}
	return messages
}

func isFenced(text []byte) bool { return len(fencedMessages(text)) > 0 }

// readFenced takes what stands in the fences, and leaves the prose around them out.
func readFenced(w *writer) {
	blocks := fencedMessages(w.text)
	w.assume(CodeFence, blocks[0].open, blocks[len(blocks)-1].after)
	w.takeBlocks(blocks)
}

// takeBlocks takes blocks one after the other. Where one has no empty line, one keeps it apart from the next.
func (w *writer) takeBlocks(blocks []block) {
	for k, b := range blocks {
		w.dropTo(b.begin)
		w.keepTo(b.end)
		inside := w.text[b.begin:b.end]
		if k+1 < len(blocks) && !bytes.Contains(inside, []byte("\n\n")) && !bytes.Contains(inside, []byte("\r\n\r\n")) {
			w.add("\n")
		}
	}
	w.dropTo(len(w.text))
}
