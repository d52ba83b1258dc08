package parser

import "bytes"

// target: RFC 9112, 3.2. The method tells which of the four forms are allowed.
func (p *messageParser) target(end int) {
	start := p.pos
	t := p.src[start:end]
	node := p.begin(KindRequestTarget)
	p.msg.target = Span{int32(start), int32(end)}
	form := targetUnknown
	switch {
	case len(t) == 1 && t[0] == '*':
		form = targetAsterisk
		p.leaf(KindDelimiter, end)
	case len(t) > 0 && t[0] == '/':
		form = targetOrigin
		p.pathAndQuery(end)
	case hasScheme(t):
		form = targetAbsolute
		p.uri(end)
	case isAuthority(t):
		form = targetAuthority
		p.authority(end)
	default:
		p.pathAndQuery(end)
	}
	p.leaf(KindUnknown, end)
	p.end(node)
	p.msg.form = form
	p.targetSpace(node, start, end)
}

func (p *messageParser) targetSpace(node NodeID, start, end int) {
	for i := start; i < end; i++ {
		if isWS(p.src[i]) {
			p.report(CodeSpaceInTarget, node, Span{int32(i), int32(p.scanOWS(i, end))})
			return
		}
	}
}

// hasScheme reports whether t begins with a scheme and "://".
func hasScheme(t []byte) bool {
	i := bytes.Index(t, []byte("://"))
	return i > 0 && isScheme(t[:i])
}

// targetForm is the form of a request target. RFC 9112, 3.2.
type targetForm uint8

const (
	targetUnknown targetForm = iota
	targetOrigin
	targetAbsolute
	targetAuthority
	targetAsterisk
)

// isAuthority reports whether t can only be host ":" port.
func isAuthority(t []byte) bool {
	i := bytes.LastIndexByte(t, ':')
	if i <= 0 || i+1 == len(t) || bytes.IndexByte(t, '/') >= 0 {
		return false
	}
	for _, c := range t[i+1:] {
		if !isDigit(c) {
			return false
		}
	}
	return true
}

// hasOwnAsterisk reports the methods of other protocols in HTTP's form whose target is an asterisk: UPnP's, and the preface of HTTP/2.
func hasOwnAsterisk(method []byte) bool {
	return string(method) == "M-SEARCH" || string(method) == "NOTIFY" || string(method) == "PRI"
}

// checkTarget holds the form of the target against the method, once both are known.
func (p *messageParser) checkTarget(line NodeID) {
	target := p.nodeIn(line, KindRequestTarget)
	if target == NoNode {
		return
	}
	connect := string(p.src[p.msg.method.Start:p.msg.method.End]) == "CONNECT"
	options := string(p.src[p.msg.method.Start:p.msg.method.End]) == "OPTIONS"
	span := p.span(target)
	switch {
	case connect && (p.msg.form != targetAuthority || p.findIn(target, KindUserinfo) != NoNode):
		p.report(CodeConnectTarget, target, span)
	case p.msg.form == targetAsterisk && !options && !hasOwnAsterisk(p.src[p.msg.method.Start:p.msg.method.End]):
		p.report(CodeAsteriskForm, target, span)
	case p.msg.form == targetAuthority && !connect:
		p.report(CodeAuthorityForm, target, span)
	case p.msg.form == targetUnknown:
		p.report(CodeTargetForm, target, span)
	case p.msg.form == targetAbsolute:
		p.report(CodeAbsoluteForm, target, span)
	}
	if i := bytes.IndexByte(p.src[span.Start:span.End], '#'); i >= 0 {
		p.report(CodeTargetFragment, target, Span{span.Start + int32(i), span.End})
	}
}
