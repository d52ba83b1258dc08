package parser

// structuredContent reads the content up to end by the grammar of its media type, where that has one
// that is worth seeing in place: forms and multipart. It reports whether it did.
func (p *messageParser) structuredContent(end int) bool { return false }
