package parser

// traceparentParts holds the digits of each part of Traceparent: version, trace-id, parent-id, trace-flags.
var traceparentParts = [...]int{2, 32, 16, 2}

// traceparent: Trace Context, 3.2. version "-" trace-id "-" parent-id "-" trace-flags, in lower-case hexadecimal digits.
// Version ff and ids of zeros are invalid; later versions may add parts.
func (p *messageParser) traceparent(end int) {
	version := string(p.src[p.pos:min(p.pos+2, end)])
	for i, digits := range traceparentParts {
		if i > 0 && p.at('-', end) {
			p.leaf(KindDelimiter, p.pos+1)
		}
		stop, zeros := p.pos, true
		for stop < end && isHex(p.src[stop]) && (p.src[stop] <= '9' || p.src[stop] >= 'a') {
			zeros = zeros && p.src[stop] == '0'
			stop++
		}
		switch {
		case stop-p.pos == digits:
			part := p.leaf(KindToken, stop)
			if i == 0 && version == "ff" || (i == 1 || i == 2) && zeros {
				p.reportNode(CodeBadTraceparent, part)
			}
		case p.pos < end:
			p.unread(end, CodeBadTraceparent)
			return
		default:
			p.reportNode(CodeBadTraceparent, p.last())
			return
		}
	}
	if p.at('-', end) && version != "00" {
		p.text(end)
	} else if p.pos < end {
		p.unread(end, CodeBadTraceparent)
	}
}
