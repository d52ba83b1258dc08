package reading

import "bytes"

// indentOf gives the blanks that a line begins with.
func indentOf(line []byte) []byte { return line[:len(line)-len(bytes.TrimLeft(line, " \t"))] }

// indentedBlocks finds the blocks that stand in from the margin, as code does in Markdown and messages do in RFCs: a start line
// with blanks before it, then a field line, and all the lines with the same blanks or with nothing.
func indentedBlocks(text []byte) (blocks []block) {
	for i := 0; i < len(text); {
		line := lineAt(text, i)
		indent := indentOf(line)
		next := nextLine(text, i)
		second := lineAt(text, next)
		start, ok := parseStartLine(withoutSeparator(line[len(indent):]))
		if !ok || start.http09 || len(indent) == 0 ||
			!bytes.HasPrefix(second, indent) || !isFieldLine(second[len(indent):]) {
			i = next
			continue
		}
		b := block{open: i, begin: i}
		for i < len(text) && (bytes.HasPrefix(lineAt(text, i), indent) || len(bytes.TrimSpace(lineAt(text, i))) == 0) {
			i = nextLine(text, i)
		}
		b.end, b.after = i, i
		blocks = append(blocks, b)
	}
	return blocks
}

func isIndented(text []byte) bool { return len(indentedBlocks(text)) > 0 }

// readIndented takes the blocks without their blanks, and leaves the prose around them out.
func readIndented(w *writer) {
	blocks := indentedBlocks(w.text)
	w.assume(CodeIndented, blocks[0].open, blocks[len(blocks)-1].after)
	for k, b := range blocks {
		w.dropTo(b.begin)
		indent := indentOf(lineAt(w.text, b.begin))
		empty := false
		for w.at < b.end {
			line := lineAt(w.text, w.at)
			if len(line) == 0 || len(bytes.TrimSpace(line)) == 0 {
				empty = true
				w.dropTo(w.at + len(line))
			} else {
				w.dropTo(w.at + len(indent))
			}
			w.keepTo(nextLine(w.text, w.at))
		}
		if k+1 < len(blocks) && !empty {
			w.add("\n")
		}
	}
	w.dropTo(len(w.text))
}
