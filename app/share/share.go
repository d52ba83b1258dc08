// Package share packs a message into the fragment of an address and takes it out again.
//
// The form is "1." + base64url(deflate(bytes)), and then, optionally, "." + START "-" END "-" KIND for the
// selected part, offsets in bytes. It only has characters that need no escaping in a fragment, and a server never sees it.
package share

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"errors"
	"io"
	"strconv"
	"strings"
	"sync"
)

// MaxBytes bounds what a link may unpack to: a link of a few kilobytes can claim to hold gigabytes.
const MaxBytes = 8 << 20

// Errors of Decode.
var (
	ErrForm    = errors.New("share: not a link of this program")
	ErrVersion = errors.New("share: made by a newer version")
	ErrDamaged = errors.New("share: damaged")
	ErrTooLong = errors.New("share: unpacks to too many bytes")
)

// Part is the selected part that a link carries: its byte range and its kind. The zero Part selects nothing.
type Part struct {
	Start, End int
	Kind       string
}

// packers are used again: one weighs more than a megabyte.
var packers = sync.Pool{New: func() any {
	w, err := flate.NewWriter(nil, flate.BestCompression)
	if err != nil { // only for a level that does not exist
		panic(err)
	}
	return w
}}

// Encode packs source, exactly, and the selected part.
func Encode(source []byte, part Part) string {
	var packed bytes.Buffer
	w := packers.Get().(*flate.Writer)
	defer packers.Put(w)
	w.Reset(&packed)
	w.Write(source)
	w.Close()
	link := "1." + base64.RawURLEncoding.EncodeToString(packed.Bytes())
	if part.Kind != "" {
		link += "." + strconv.Itoa(part.Start) + "-" + strconv.Itoa(part.End) + "-" + part.Kind
	}
	return link
}

// Decode unpacks what Encode packed. A leading "#" is allowed.
func Decode(fragment string) (source []byte, part Part, err error) {
	version, rest, ok := strings.Cut(strings.TrimPrefix(fragment, "#"), ".")
	if !ok || !digits(version) {
		return nil, Part{}, ErrForm
	}
	if version != "1" {
		return nil, Part{}, ErrVersion
	}
	data, selected, _ := strings.Cut(rest, ".")
	packed, err := base64.RawURLEncoding.DecodeString(data)
	if err != nil {
		return nil, Part{}, ErrDamaged
	}
	r := flate.NewReader(bytes.NewReader(packed))
	source, err = io.ReadAll(io.LimitReader(r, MaxBytes+1))
	switch {
	case err != nil:
		return nil, Part{}, ErrDamaged
	case len(source) > MaxBytes:
		return nil, Part{}, ErrTooLong
	}
	return source, parsePart(selected, len(source)), nil
}

// parsePart reads START-END-KIND; a part that does not fit selects nothing.
func parsePart(s string, size int) Part {
	f := strings.SplitN(s, "-", 3)
	if len(f) != 3 || !digits(f[0]) || !digits(f[1]) {
		return Part{}
	}
	start, err1 := strconv.Atoi(f[0])
	end, err2 := strconv.Atoi(f[1])
	if err1 != nil || err2 != nil || start > end || end > size {
		return Part{}
	}
	return Part{start, end, f[2]}
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
