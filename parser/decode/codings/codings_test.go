package codings

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"enclair/parser"
	"enclair/parser/decode"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// undo is Undo with its fault as package decode has it, nil for none.
func undo(coding string, in []byte, limit int) ([]byte, *parser.Diagnostic) {
	out, code, args := Undo(coding, in, limit)
	if code == "" {
		return out, nil
	}
	return out, &parser.Diagnostic{Code: parser.Code(code), Args: args}
}

// pack compresses text as the libraries' own encoders do.
func pack(t testing.TB, coding string, text []byte, options ...zstd.EOption) []byte {
	t.Helper()
	var b bytes.Buffer
	switch coding {
	case "br":
		w := brotli.NewWriterLevel(&b, 9)
		w.Write(text) // a bytes.Buffer takes all
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	case "zstd":
		w, err := zstd.NewWriter(&b, append(options, zstd.WithEncoderConcurrency(1))...)
		if err != nil {
			t.Fatal(err)
		}
		w.Write(text)
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

// noise gives n bytes that no coding makes shorter, the same at each run.
func noise(n int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

var both = []string{"br", "zstd"}

func TestWhatAnEncoderMadeComesBack(t *testing.T) {
	for _, coding := range both {
		for name, text := range map[string][]byte{
			"nothing": {}, "a byte": {0}, "text": []byte(strings.Repeat("Hello, world. ", 5000)), "noise": noise(300_000),
		} {
			got, fault := undo(coding, pack(t, coding, text), 1<<20)
			if fault != nil || !bytes.Equal(got, text) {
				t.Errorf("%s of %s: %d bytes of %d, fault %v", coding, name, len(got), len(text), fault)
			}
		}
	}
}

func TestFramesInARowAreOneContent(t *testing.T) {
	skippable := []byte{0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 'a', 'b', 'c'} // RFC 8878, 3.1.2
	in := slices.Concat(pack(t, "zstd", []byte("one ")), skippable, pack(t, "zstd", []byte("two")))
	if got, fault := undo("zstd", in, 100); fault != nil || string(got) != "one two" {
		t.Errorf("%q, fault %v", got, fault)
	}
}

func TestContentThatSwellsStopsAtTheLimitAndSaysSo(t *testing.T) {
	for _, coding := range both {
		bomb := pack(t, coding, make([]byte, 64<<20))
		got, fault := undo(coding, bomb, 1000)
		if len(bomb) > 100_000 || len(got) != 1000 || fault == nil || fault.Code != decode.CodeContentCut || !slices.Equal(fault.Args, []string{"1000"}) {
			t.Errorf("%s: %d bytes from %d, fault %v", coding, len(got), len(bomb), fault)
		}
		if got, fault := undo(coding, pack(t, coding, make([]byte, 1000)), 1000); len(got) != 1000 || fault != nil {
			t.Errorf("%s: a content as long as the limit: %d bytes, fault %v", coding, len(got), fault)
		}
	}
}

func TestDamageIsSaidAndWhatCameBeforeIsKept(t *testing.T) {
	text := append([]byte(strings.Repeat("abc ", 1000)), noise(200_000)...)
	for _, coding := range both {
		packed := pack(t, coding, text)
		broken := bytes.Clone(packed)
		for i := len(broken) / 2; i < len(broken)/2+200; i++ {
			broken[i] ^= 0xa5
		}
		for _, c := range []struct {
			name string
			in   []byte
			code parser.Code
			keep int // bytes that must have come out
		}{
			{"nothing at all", nil, decode.CodeCodingDamaged, 0},
			{"something else", []byte("<!doctype html><p>not compressed"), decode.CodeCodingDamaged, 0},
			{"cut in its head", packed[:1], decode.CodeCodingTruncated, 0},
			{"cut at its end", packed[:len(packed)-1], decode.CodeCodingTruncated, 4000},
			{"with more behind it", append(bytes.Clone(packed), "more"...), decode.CodeCodingDamaged, len(text)},
		} {
			got, fault := undo(coding, c.in, 1<<20)
			if fault == nil || fault.Code != c.code || fault.Args[0] != coding || fault.Args[1] != strconv.Itoa(len(got)) {
				t.Errorf("%s, %s: fault %v after %d bytes", coding, c.name, fault, len(got))
			}
			if len(got) < c.keep || !bytes.HasPrefix(text, got) && c.name != "something else" {
				t.Errorf("%s, %s: %d bytes, want at least %d of the text", coding, c.name, len(got), c.keep)
			}
		}
		if got, fault := undo(coding, broken, 1<<20); fault == nil && bytes.Equal(got, text) {
			t.Errorf("%s: 200 changed bytes make no difference", coding)
		}
	}
}

func TestWindowOverTheBoundOfTheCodingIsSaid(t *testing.T) {
	// A frame with a window of 2 to the power of 10 + exponent bytes, and one raw block: RFC 8878, 3.1.1.
	frame := func(exponent byte) []byte {
		return []byte{0x28, 0xb5, 0x2f, 0xfd, 0, exponent << 3, 1<<3 | 1, 0, 0, 'x'}
	}
	if got, fault := undo("zstd", frame(13), 10); string(got) != "x" || fault != nil {
		t.Errorf("8 MiB: %q, fault %v", got, fault)
	}
	if got, fault := undo("zstd", frame(14), 10); len(got) > 0 || fault == nil || fault.Code != decode.CodeZstdWindow {
		t.Errorf("16 MiB: %q, fault %v", got, fault)
	}
}

func TestOtherCodingsAreNotOfThisPackage(t *testing.T) {
	for _, coding := range []string{"", "gzip", "BR", "brotli", "zstandard"} {
		if out, fault := undo(coding, []byte("x"), 10); out != nil || fault == nil || fault.Code != decode.CodeCodingNotRead {
			t.Errorf("%q: %q, fault %v", coding, out, fault)
		}
	}
}

func FuzzUndo(f *testing.F) {
	for _, coding := range both {
		f.Add(coding == "br", pack(f, coding, []byte("hello hello hello")))
		f.Add(coding == "br", pack(f, coding, noise(500)))
		f.Add(coding == "br", pack(f, coding, make([]byte, 5000)))
	}
	f.Fuzz(func(t *testing.T, br bool, in []byte) {
		coding := "zstd"
		if br {
			coding = "br"
		}
		const limit = 3000
		out, fault := undo(coding, in, limit)
		if len(out) > limit {
			t.Fatalf("%d bytes over the limit", len(out)-limit)
		}
		again, same := undo(coding, in, limit)
		if !bytes.Equal(out, again) || (fault == nil) != (same == nil) {
			t.Fatal("the same bytes give something else")
		}
	})
}
