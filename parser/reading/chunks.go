package reading

import "bytes"

// chunkedContent takes a chunked body: RFC 9112, 7.1. The line ends of its frame become CRLF; the data is taken
// as it stands where the sizes fit, then with LF as CRLF. From the first chunk that fits neither way the text is
// left as it is.
func (f *framer) chunkedContent() {
	end, complete := walkChunks(f.text, f.at, false, nil)
	crlf := false
	if !complete && f.may(CodeContentLF) {
		if e, ok := walkChunks(f.text, f.at, true, nil); ok || e > end {
			crlf, complete = true, ok
		}
	}
	walkChunks(f.text, f.at, crlf, func(data, dataEnd int) {
		f.crlf()
		if crlf {
			f.crlfTo(dataEnd)
		}
		f.keepTo(dataEnd)
		if data < dataEnd {
			f.crlf()
		}
	})
	if complete {
		f.fieldLines(&head{})
		return
	}
	f.keepTo(len(f.text))
}

// walkChunks follows the chunks from at and calls visit, where it is given, with the place of each chunk's data,
// which is empty for the last. It gives the place after the last chunk that fits, and whether that was the last-chunk.
func walkChunks(text []byte, at int, crlf bool, visit func(data, dataEnd int)) (end int, complete bool) {
	for {
		size, ok := chunkSize(lineAt(text, at))
		data := nextLine(text, at)
		if !ok || data == at || text[data-1] != '\n' {
			return at, false
		}
		if size == 0 {
			if visit != nil {
				visit(data, data)
			}
			return data, true
		}
		dataEnd := data
		if crlf {
			if dataEnd, ok = crlfEnd(text, data, size); !ok {
				return at, false
			}
		} else if size > int64(len(text)-data) {
			return at, false
		} else {
			dataEnd += int(size)
		}
		n := lineEndLen(text, dataEnd)
		if n == 0 {
			return at, false
		}
		if visit != nil {
			visit(data, dataEnd)
		}
		at = dataEnd + n
	}
}

// chunkSize reads 1*HEXDIG, after which only blanks and extensions may stand.
func chunkSize(line []byte) (int64, bool) {
	var n int64
	i := 0
	for ; i < len(line) && n < 1<<40; i++ {
		c := line[i]
		switch {
		case isDigit(c):
			n = n<<4 | int64(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			n = n<<4 | int64(c|0x20-'a'+10)
		default:
			rest := bytes.TrimLeft(line[i:], " \t")
			return n, i > 0 && (len(rest) == 0 || rest[0] == ';')
		}
	}
	return n, i > 0 && i == len(line)
}
