package explain

import (
	"strconv"
	"strings"

	"enclair/parser"
)

// A sentence may say of some of its words which part of the message they come from. Such words stand between marks:
// markOpen, the part's id in digits, markMid, the words, markEnd. Bytes of a message never hold them, as code and shown
// write control characters out.
const (
	markOpen = "\x02"
	markMid  = "\x03"
	markEnd  = "\x04"
)

// At marks words as coming from a part.
func At(id parser.NodeID, words string) string {
	if id < 0 || words == "" {
		return words
	}
	return markOpen + strconv.Itoa(int(id)) + markMid + words + markEnd
}

// Piece is some words of a sentence, and the part of the message that they come from, NoNode for words of ours.
type Piece struct {
	Words string
	Node  parser.NodeID
}

// Pieces cuts a sentence at its marks.
func Pieces(sentence string) []Piece {
	var out []Piece
	add := func(words string, node parser.NodeID) {
		if words != "" {
			out = append(out, Piece{words, node})
		}
	}
	for {
		before, rest, marked := strings.Cut(sentence, markOpen)
		add(before, parser.NoNode)
		if !marked {
			return out
		}
		id, rest, _ := strings.Cut(rest, markMid)
		words, after, _ := strings.Cut(rest, markEnd)
		n, err := strconv.Atoi(id)
		if err != nil {
			n = int(parser.NoNode)
		}
		add(words, parser.NodeID(n))
		sentence = after
	}
}

// Plain gives a sentence without its marks.
func Plain(sentence string) string {
	if !strings.Contains(sentence, markOpen) {
		return sentence
	}
	var b strings.Builder
	for _, p := range Pieces(sentence) {
		b.WriteString(p.Words)
	}
	return b.String()
}

// unmarkedPrefix gives the length of the mark that a sentence begins with, 0 where it begins with words.
func unmarkedPrefix(sentence string) int {
	if strings.HasPrefix(sentence, markOpen) {
		return strings.Index(sentence, markMid) + len(markMid)
	}
	return 0
}
