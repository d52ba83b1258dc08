// Package visible tells the characters that a reader sees from those that hide: all that shows a sentence or bytes of a
// message asks here, so that none of them hides in one place what another shows.
package visible

import "strconv"

// Rune reports whether a reader sees the character, or the room that it takes. It is false for controls, line and
// paragraph separators, what turns the direction of writing, what is never drawn and letters that are drawn blank, and
// for code points that are no character.
func Rune(r rune) bool {
	if !strconv.IsGraphic(r) { // controls, formats (joiners, bidirectional controls, tags, U+00AD …), separators, unassigned ones
		return false
	}
	if r < 0x34f {
		return true
	}
	for _, b := range blank {
		if r < b.first {
			return true
		}
		if r <= b.last {
			return false
		}
	}
	return true
}

// blank are the letters, marks and symbols that are drawn as nothing: those with the property
// Default_Ignorable_Code_Point of Unicode's DerivedCoreProperties.txt, and a few whose shape is empty.
var blank = [...]struct{ first, last rune }{
	{0x034f, 0x034f},   // combining grapheme joiner
	{0x115f, 0x1160},   // Hangul fillers
	{0x17b4, 0x17b5},   // Khmer inherent vowels
	{0x180b, 0x180f},   // Mongolian variation selectors
	{0x2800, 0x2800},   // Braille pattern without a dot
	{0x3164, 0x3164},   // Hangul filler
	{0xfe00, 0xfe0f},   // variation selectors
	{0xffa0, 0xffa0},   // halfwidth Hangul filler
	{0x1d159, 0x1d159}, // musical null notehead
	{0xe0100, 0xe01ef}, // variation selectors
}
