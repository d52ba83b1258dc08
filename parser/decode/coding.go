package decode

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"strconv"

	"enclair/parser"
)

// undo takes one content coding off, and gives at most limit bytes. What came out before a fault is kept.
func undo(coding string, in []byte, limit int) ([]byte, []parser.Diagnostic) {
	switch coding {
	case "gzip", "x-gzip":
		return gunzip(in, limit)
	case "deflate":
		return inflate(in, limit)
	}
	return nil, one(CodeCodingNotRead, 0, len(in), coding)
}

// gunzip undoes gzip: RFC 1952, 2.2, one member after the other.
func gunzip(in []byte, limit int) (out []byte, _ []parser.Diagnostic) {
	var found faults
	src := bytes.NewReader(in)
	members := 0
	at := func() int { return len(in) - src.Len() }
	for z := new(gzip.Reader); src.Len() > 0 || members == 0; members++ {
		start := at()
		if err := z.Reset(src); err != nil {
			if members == 0 {
				if in := in[:min(2, len(in))]; string(in) != "\x1f\x8b"[:len(in)] {
					err = gzip.ErrHeader
				}
				return nil, damaged("gzip", err, in, start, 0)
			}
			found.fault(CodeGzipTrailing, start, len(in))
			return out, found.list(len(in))
		}
		z.Multistream(false)
		more, err := io.ReadAll(io.LimitReader(z, int64(limit-len(out))+1))
		out = append(out, more...)
		switch {
		case len(out) > limit:
			return out[:limit:limit], append(found.list(at()), cut(at(), limit)...)
		case errors.Is(err, gzip.ErrChecksum):
			found.fault(CodeGzipChecksum, max(start, at()-8), at())
		case err != nil:
			return out, append(found.list(at()), damaged("gzip", err, in, at(), len(out))...)
		}
	}
	if members > 1 {
		found.fault(CodeGzipMembers, 0, len(in), strconv.Itoa(members))
	}
	return out, found.list(len(in))
}

// inflate undoes deflate: RFC 9110, 8.4.1.2, the zlib format. Some senders leave its wrapping out.
func inflate(in []byte, limit int) ([]byte, []parser.Diagnostic) {
	src := bytes.NewReader(in)
	var found faults
	var r io.Reader
	r, err := zlib.NewReader(src)
	if err != nil && len(in) > 0 {
		src.Reset(in)
		r = flate.NewReader(src)
		found.fault(CodeDeflateNotZlib, 0, len(in))
	} else if err != nil {
		return nil, damaged("deflate", err, in, 0, 0)
	}
	out, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	at := len(in) - src.Len()
	switch {
	case len(out) > limit:
		return out[:limit:limit], append(found.list(at), cut(at, limit)...)
	case errors.Is(err, zlib.ErrChecksum):
		found.fault(CodeGzipChecksum, max(0, at-4), at)
	case err != nil:
		return out, append(found.list(at), damaged("deflate", err, in, at, len(out))...)
	}
	return out, found.list(len(in))
}

// damaged says that a coding could not be undone further than the byte at, and whether that is the end of the input.
func damaged(coding string, err error, in []byte, at, out int) []parser.Diagnostic {
	code := CodeCodingDamaged
	if len(in) > 0 && (errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF)) {
		code = CodeCodingTruncated
	}
	return one(code, max(0, min(at, len(in)-1)), len(in), coding, strconv.Itoa(out))
}

// cut says that decoding stopped at the limit, after the byte at of the input.
func cut(at, limit int) []parser.Diagnostic {
	return one(CodeContentCut, at, at, strconv.Itoa(limit))
}
