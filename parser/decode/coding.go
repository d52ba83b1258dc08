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
func undo(coding string, in []byte, limit int) ([]byte, []Fault) {
	switch coding {
	case "gzip", "x-gzip":
		return gunzip(in, limit)
	case "deflate":
		return inflate(in, limit)
	}
	return nil, []Fault{{Code: CodeCodingNotRead, Span: parser.Span{End: int32(len(in))}, Args: []string{coding}}}
}

// gunzip undoes gzip: RFC 1952, 2.2, one member after the other.
func gunzip(in []byte, limit int) (out []byte, faults []Fault) {
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
				return nil, []Fault{damaged("gzip", err, in, start, 0)}
			}
			return out, append(faults, Fault{Code: CodeGzipTrailing, Span: parser.Span{Start: int32(start), End: int32(len(in))}})
		}
		z.Multistream(false)
		more, err := io.ReadAll(io.LimitReader(z, int64(limit-len(out))+1))
		out = append(out, more...)
		switch {
		case len(out) > limit:
			return out[:limit:limit], append(faults, cut(at(), limit))
		case errors.Is(err, gzip.ErrChecksum):
			faults = append(faults, Fault{Code: CodeGzipChecksum, Span: parser.Span{Start: int32(max(start, at()-8)), End: int32(at())}})
		case err != nil:
			return out, append(faults, damaged("gzip", err, in, at(), len(out)))
		}
	}
	if members > 1 {
		faults = append(faults, Fault{Code: CodeGzipMembers, Span: parser.Span{End: int32(len(in))}, Args: []string{strconv.Itoa(members)}})
	}
	return out, faults
}

// inflate undoes deflate: RFC 9110, 8.4.1.2, the zlib format. Some senders leave its wrapping out.
func inflate(in []byte, limit int) ([]byte, []Fault) {
	src := bytes.NewReader(in)
	var faults []Fault
	var r io.Reader
	r, err := zlib.NewReader(src)
	if err != nil && len(in) > 0 {
		src.Reset(in)
		r = flate.NewReader(src)
		faults = append(faults, Fault{Code: CodeDeflateNotZlib, Span: parser.Span{End: int32(len(in))}})
	} else if err != nil {
		return nil, []Fault{damaged("deflate", err, in, 0, 0)}
	}
	out, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	at := len(in) - src.Len()
	switch {
	case len(out) > limit:
		return out[:limit:limit], append(faults, cut(at, limit))
	case errors.Is(err, zlib.ErrChecksum):
		faults = append(faults, Fault{Code: CodeGzipChecksum, Span: parser.Span{Start: int32(max(0, at-4)), End: int32(at)}})
	case err != nil:
		faults = append(faults, damaged("deflate", err, in, at, len(out)))
	}
	return out, faults
}

// damaged says that a coding could not be undone further than the byte at, and whether that is the end of the input.
func damaged(coding string, err error, in []byte, at, out int) Fault {
	code := CodeCodingDamaged
	if len(in) > 0 && (errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF)) {
		code = CodeCodingTruncated
	}
	return Fault{Code: code, Span: parser.Span{Start: int32(max(0, min(at, len(in)-1))), End: int32(len(in))}, Args: []string{coding, strconv.Itoa(out)}}
}

// cut says that decoding stopped at the limit, after the byte at of the input.
func cut(at, limit int) Fault {
	return Fault{Code: CodeContentCut, Span: parser.Span{Start: int32(at), End: int32(at)}, Args: []string{strconv.Itoa(limit)}}
}
