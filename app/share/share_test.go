package share

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func TestRoundTripKeepsEveryByteAndThePart(t *testing.T) {
	all := make([]byte, 256)
	for i := range all {
		all[i] = byte(i)
	}
	for _, src := range [][]byte{nil, []byte("GET / HTTP/1.1\r\nHost: a\n\r\n"), {0, 0xff, 0xfe, '\r'}, all, bytes.Repeat([]byte("a\r\n"), 100000)} {
		link := Encode(src, Part{1, 2, "line-end"})
		if strings.Trim(link, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.") != "" {
			t.Errorf("link needs escaping: %q", link)
		}
		got, part, err := Decode("#" + link)
		if err != nil || !bytes.Equal(got, src) {
			t.Errorf("Decode(Encode(%d bytes)) = %d bytes, %v", len(src), len(got), err)
		}
		if want := (Part{1, 2, "line-end"}); len(src) >= 2 && part != want {
			t.Errorf("part = %v", part)
		}
	}
}

func TestDecodeSaysWhatIsWrong(t *testing.T) {
	bomb := Encode(make([]byte, MaxBytes+1), Part{})
	for link, want := range map[string]error{"": ErrForm, "hello": ErrForm, "#x.y": ErrForm, "2.abc": ErrVersion, "1.%%": ErrDamaged, "1.AAAA": ErrDamaged, bomb: ErrTooLong} {
		if _, _, err := Decode(link); !errors.Is(err, want) {
			t.Errorf("Decode(%.20q) = %v, want %v", link, err, want)
		}
	}
}

func TestAPartThatDoesNotFitSelectsNothing(t *testing.T) {
	base := Encode([]byte("abc"), Part{})
	for _, s := range []string{".", ".x", ".1-2", ".2-1-token", ".0-4-token", ".-1-2-token", ".99999999999999999999-2-token"} {
		if _, part, err := Decode(base + s); err != nil || part != (Part{}) {
			t.Errorf("%q: %v %v", s, part, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("1.S0lNS8xKVQIA")
	f.Fuzz(func(t *testing.T, s string) {
		src, part, err := Decode(s)
		if err == nil && (part.Start > part.End || part.End > len(src)) {
			t.Fatalf("part %v of %d bytes", part, len(src))
		}
	})
}
