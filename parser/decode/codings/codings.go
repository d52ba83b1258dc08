// Package codings undoes the content codings whose decoders are too heavy for the page: br (RFC 7932) and zstd
// (RFC 8878, within the bounds of RFC 9659). The command has them built in; in the browser they are in the
// program of the worker (app/worker), which is loaded when a content needs it.
package codings

import (
	"bytes"
	"errors"
	"io"
	"strconv"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// Window is the largest window of a zstd content, in bytes: a sender must not use more. RFC 9659.
const Window = 8 << 20

// The faults, as package decode names them: this package imports nothing of the project, so that the browser's
// program holds the decoders and nothing else. A test keeps the two together.
const (
	cut       = "decoded-content-cut"
	unread    = "content-coding-unread"
	damaged   = "content-coding-damage"
	truncated = "content-coding-truncated"
	window    = "zstd-window-too-large"
)

// Undo takes the content coding br or zstd off in, and gives at most limit bytes. What came out before a fault is
// kept; code and args are those of the fault, one of package decode, code "" where there is none. Memory is bounded by
// limit and by the windows of the formats, 16 MiB at the most, whatever in claims.
func Undo(coding string, in []byte, limit int) (out []byte, code string, args []string) {
	r, err := reader(coding, in)
	if r == nil {
		return nil, unread, []string{coding}
	}
	if err == nil {
		out, err = io.ReadAll(io.LimitReader(r, int64(limit)+1))
	}
	switch {
	case len(out) > limit:
		return out[:limit:limit], cut, []string{strconv.Itoa(limit)}
	case errors.Is(err, zstd.ErrWindowSizeExceeded):
		return out, window, []string{strconv.Itoa(Window)}
	case errors.Is(err, io.ErrUnexpectedEOF) && len(in) > 0:
		return out, truncated, []string{coding, strconv.Itoa(len(out))}
	case err != nil:
		return out, damaged, []string{coding, strconv.Itoa(len(out))}
	}
	return out, "", nil
}

// reader begins to undo a coding; nil for one that is not of this package.
func reader(coding string, in []byte) (io.Reader, error) {
	switch coding {
	case "br":
		return brotli.NewReader(bytes.NewReader(in)), nil
	case "zstd":
		if len(in) == 0 { // the library takes no frame at all for an end; a coded content has at least one
			return bytes.NewReader(nil), io.ErrUnexpectedEOF
		}
		// One goroutine, no buffers ahead: the browser has one thread, and the content is small.
		r, err := zstd.NewReader(bytes.NewReader(in), zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(Window))
		if err != nil {
			return bytes.NewReader(nil), err
		}
		return r, nil
	}
	return nil, nil
}
