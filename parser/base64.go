package parser

import "strconv"

// base64Of is a value that is the base64 of that many bytes. RFC 4648, 4.
func base64Of(size int) scanner {
	return func(p *messageParser, end int) { p.base64(end, size) }
}

// base64 reads base64 with its padding up to end. A size of 0 stands for any.
func (p *messageParser) base64(end, size int) {
	start := p.pos
	stop := p.scan(start, end, classBase64)
	digits := stop - start
	for stop < end && p.src[stop] == '=' {
		stop++
	}
	if padding := stop - start - digits; stop < end || padding > 2 || (digits+padding)%4 != 0 {
		p.unread(end, CodeBadBase64)
		return
	}
	data := p.leaf(KindBase64, end)
	if got := digits * 3 / 4; size > 0 && got != size {
		p.reportNode(CodeBase64Size, data, strconv.Itoa(got), strconv.Itoa(size))
	}
}

// instanceDigest: RFC 3230, 4.1.1 and 4.2. instance-digest = digest-algorithm "=" encoded digest output.
func (p *messageParser) instanceDigest(end int) {
	stop := p.scanToken(p.pos, end)
	if stop == p.pos || stop == end || p.src[stop] != '=' {
		return
	}
	algorithm := p.src[p.pos:stop]
	node := p.begin(KindDirective)
	p.leaf(KindDirectiveName, stop)
	p.leaf(KindDelimiter, stop+1)
	value := p.begin(KindDirectiveValue)
	stop = p.beforeBlanks(p.skipTo(',', end))
	if n := p.scanDigits(p.pos, stop); n == stop {
		p.leaf(KindNumber, n) // the checksums of Unix are numbers
	} else {
		p.base64(stop, digestSize(algorithm))
	}
	p.end(value)
	p.end(node)
}

// digestSize gives how many bytes a digest has, 0 where this package does not know. RFC 3230, 4.1.1, and RFC 5843.
func digestSize(algorithm []byte) int {
	switch {
	case equalFold(algorithm, "md5"), equalFold(algorithm, "id-md5"):
		return 16
	case equalFold(algorithm, "sha"), equalFold(algorithm, "id-sha"), equalFold(algorithm, "sha-1"):
		return 20
	case equalFold(algorithm, "sha-256"), equalFold(algorithm, "id-sha-256"):
		return 32
	case equalFold(algorithm, "sha-512"), equalFold(algorithm, "id-sha-512"):
		return 64
	}
	return 0
}
