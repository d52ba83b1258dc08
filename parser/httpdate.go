package parser

import (
	"bytes"
	"time"
)

// HTTPDate reads b in any of the three formats of RFC 9110, 5.6.7, and with the small faults that one meets:
// one digit for the day, dashes, a missing day name, UTC or a numeric offset for GMT.
// A two-digit year that looks more than 50 years ahead is of the century before.
func HTTPDate(b []byte) (time.Time, bool) { return httpDateAt(b, time.Now()) }

func httpDateAt(b []byte, now time.Time) (time.Time, bool) {
	r := readDate(b)
	if r.form == dateUnread || r.zoneUnknown || r.has(CodeDateImpossible) {
		return time.Time{}, false
	}
	year := r.year
	if r.yearDigits == 2 {
		year += now.UTC().Year() / 100 * 100
	}
	at := func() time.Time {
		return time.Date(year, time.Month(r.month), r.day, r.hour, r.minute, r.second-r.offset, 0, time.UTC)
	}
	if r.yearDigits == 2 && at().After(now.AddDate(50, 0, 0)) {
		year -= 100
	}
	return at(), true
}

// maxDate is longer than any date that can be read.
const maxDate = 64

// httpDate: RFC 9110, 5.6.7.
func (p *messageParser) httpDate(end int) {
	if isIMFFixdate(p.src[p.pos:end]) {
		p.dateParts(imfParts[:])
		return
	}
	if end-p.pos > maxDate {
		p.garbage(end, CodeBadDate)
		return
	}
	r := readDate(p.src[p.pos:end])
	if r.form == dateUnread {
		p.garbage(end, CodeBadDate)
		return
	}
	node, start := p.dateParts(r.parts[:r.n])
	if r.form == dateNetscape {
		r.fault(CodeBadDate, 0, end-start)
	}
	for _, f := range r.faults[:r.nfaults] {
		p.report(f.code, node, Span{int32(start + f.from), int32(start + f.to)})
	}
}

// expires: RFC 9111, 5.3. An HTTP-date; what is none, "0" above all, means a time in the past, and servers send it on purpose.
func (p *messageParser) expires(end int) {
	digits := p.pos
	if p.at('-', end) {
		digits++
	}
	if p.scanDigits(digits, end) == end && digits < end {
		p.reportNode(CodeExpiresNotDate, p.leaf(KindText, end))
		return
	}
	p.httpDate(end)
}

// dateParts makes the nodes of a date, of which these are the parts, from the cursor on.
func (p *messageParser) dateParts(parts []datePart) (node NodeID, start int) {
	start = p.pos
	node = p.begin(KindHTTPDate)
	for _, part := range parts {
		p.leaf(part.kind, start+part.end)
	}
	p.end(node)
	return node, start
}

// isDelayLike reports whether w begins with a number, perhaps with a sign, and is no date: it has one word, or two of which the other is a unit.
func isDelayLike(w []byte) bool {
	if len(w) > 0 && (w[0] == '-' || w[0] == '+') {
		w = w[1:]
	}
	return len(w) > 0 && isDigit(w[0]) && bytes.IndexByte(w, ':') < 0 && bytes.Count(w, []byte(" ")) < 2
}

// dateOrSeconds: RFC 9110, 10.2.3. Retry-After = HTTP-date / delay-seconds.
func (p *messageParser) dateOrSeconds(end int) {
	if p.pos < end && isDigit(p.src[p.pos]) && p.scanDigits(p.pos, end) == end {
		p.deltaSeconds(end)
		return
	}
	if isDelayLike(p.src[p.pos:end]) {
		p.garbage(end, CodeBadDelay)
		return
	}
	p.httpDate(end)
}
