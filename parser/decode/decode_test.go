package decode

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	http "enclair/parser"
)

// checkResult verifies what every Result promises about its input.
func checkResult(in []byte, r Result) error {
	var out, from int32
	for i, p := range r.Map {
		if p.Out.Start != out || p.In.Start != from || p.Out.End < out || p.In.End < from || p.Out.Len()+p.In.Len() == 0 {
			return fmt.Errorf("piece %d %v does not follow out %d, in %d", i, p, out, from)
		}
		out, from = p.Out.End, p.In.End
	}
	if int(out) != len(r.Bytes) || int(from) != len(in) {
		return fmt.Errorf("the map ends at out %d of %d, in %d of %d", out, len(r.Bytes), from, len(in))
	}
	all := http.Span{End: int32(len(in))}
	last := int32(0)
	for _, f := range r.Faults {
		if !all.Contains(f.Span) || f.Span.End < f.Span.Start || f.Span.Start < last {
			return fmt.Errorf("fault %v out of place", f)
		}
		last = f.Span.Start
		if r, ok := Rules().Of(f.Code); f.Code != http.CodeManyMore && (!ok || r.Severity != f.Severity) {
			return fmt.Errorf("fault %v has a rule: %t", f, ok)
		}
	}
	return nil
}

// listed gives the faults of a result as "code start-end args", joined by "; ".
func listed(r Result) string {
	var s []string
	for _, f := range r.Faults {
		s = append(s, strings.TrimSpace(fmt.Sprintf("%s %d-%d %s", f.Code, f.Span.Start, f.Span.End, strings.Join(f.Args, " "))))
	}
	return strings.Join(s, "; ")
}

type decodeTest struct{ in, out, faults string }

func run(t *testing.T, name string, codec func([]byte) Result, tests []decodeTest) {
	t.Helper()
	for _, tt := range tests {
		r := codec([]byte(tt.in))
		if err := checkResult([]byte(tt.in), r); err != nil {
			t.Errorf("%s %q: %v", name, tt.in, err)
		}
		if string(r.Bytes) != tt.out || listed(r) != tt.faults {
			t.Errorf("%s %q: %q, faults %q, want %q, %q", name, tt.in, r.Bytes, listed(r), tt.out, tt.faults)
		}
	}
}

func TestPercentEncodingKeepsWhatEachPartMayHold(t *testing.T) {
	encode := func(p Part, cs Charset) func([]byte) Result {
		return func(b []byte) Result { return EncodePercent(b, p, cs) }
	}
	run(t, "component", encode(Component, UTF8), []decodeTest{
		{"", "", ""},
		{"\r\n", "%0D%0A", ""},
		{"é", "%C3%A9", ""},
		{"a b&c=d/e", "a%20b%26c%3Dd%2Fe", ""},
		{"-._~", "-._~", ""},
		{"100%", "100%25", ""},
		{"%41", "%2541", ""},
		{"€", "%E2%82%AC", ""},
		{"a\xffb", "a%FFb", "not-utf8 1-2"},
	})
	run(t, "component, Latin-1", encode(Component, Latin1), []decodeTest{
		{"é", "%E9", ""},
		{"ÿ", "%FF", ""},
		{"5 €", "5%20%26%238364%3B", "char-not-latin1 2-5 €"},
		{"œuvre", "%26%23339%3Buvre", "char-not-latin1 0-2 œ"},
	})
	run(t, "bytes", encode(Component, Binary), []decodeTest{{"\x00é\xff", "%00%C3%A9%FF", ""}})
	run(t, "whole URL", encode(WholeURL, UTF8), []decodeTest{
		{"http://a.example/é?q=a b&r=[1]#x", "http://a.example/%C3%A9?q=a%20b&r=[1]#x", ""},
		{"/%C3%A9/%zz", "/%C3%A9/%25zz", "pct-sign-encoded 8-9"},
		{"/100%", "/100%25", "pct-sign-encoded 4-5"},
		{"/a\"<>\\^`{|}", "/a%22%3C%3E%5C%5E%60%7B%7C%7D", ""},
	})
	run(t, "form", encode(Form, UTF8), []decodeTest{
		{"a b+c", "a+b%2Bc", ""},
		{"*-._~", "*-._%7E", ""},
		{"Zoé\r\n!", "Zo%C3%A9%0D%0A%21", ""},
	})
}

func TestPercentDecodingPlacesEachFault(t *testing.T) {
	decode := func(p Part, cs Charset) func([]byte) Result {
		return func(b []byte) Result { return DecodePercent(b, p, cs) }
	}
	run(t, "component", decode(Component, UTF8), []decodeTest{
		{"%0D%0A", "\r\n", ""},
		{"%C3%A9", "é", ""},
		{"%c3%a9", "é", ""},
		{"%E9", "\uFFFD", "pct-not-utf8 0-3"},
		{"%E9t%E9", "\uFFFDt\uFFFD", "pct-not-utf8 0-3; pct-not-utf8 4-7"},
		{"%FE%FF", "\uFFFD\uFFFD", "pct-not-utf8 0-6"},
		{"%E2%82x", "\uFFFDx", "pct-not-utf8 0-6"},
		{"%F0%9F%98%80", "😀", ""},
		{"a+b", "a+b", ""},
		{"100%", "100%", "bad-pct-encoded 3-4"},
		{"%C3%A", "\uFFFD%A", "pct-not-utf8 0-3; bad-pct-encoded 3-5"},
		{"%zz%2", "%zz%2", "bad-pct-encoded 0-1; bad-pct-encoded 3-5"},
		{"a b", "a b", "char-needs-encoding 1-2"},
		{"é", "é", "char-needs-encoding 0-2"},
		{"\xff", "\uFFFD", "not-utf8 0-1"},
		{"%2F%25", "/%", ""},
	})
	run(t, "component, Latin-1", decode(Component, Latin1), []decodeTest{
		{"%E9", "é", ""},
		{"%C3%A9", "Ã©", ""},
		{"é%E9", "éé", "char-needs-encoding 0-2"},
	})
	run(t, "bytes", decode(Component, Binary), []decodeTest{{"%FF%00", "\xff\x00", ""}})
	run(t, "whole URL", decode(WholeURL, UTF8), []decodeTest{
		{"/caf%C3%A9%2Fbar?q=a%26b", "/café%2Fbar?q=a%26b", "pct-reserved-kept 10-13 /; pct-reserved-kept 20-23 &"},
		{"%2541", "%2541", "pct-reserved-kept 0-3 %"},
		{"a+b%20c", "a+b c", ""},
	})
	run(t, "form", decode(Form, UTF8), []decodeTest{
		{"a+b", "a b", "plus-is-space 1-2"},
		{"Premi%C3%A8re+ligne%0D%0A", "Première ligne\r\n", "plus-is-space 13-14"},
		{"%2B", "+", ""},
	})
}

func TestTextTakesTheBytesOfItsCharset(t *testing.T) {
	run(t, "to Latin-1", func(b []byte) Result { return EncodeText(b, Latin1) }, []decodeTest{{"é€", "\xe9&#8364;", "char-not-latin1 2-5 €"}})
	run(t, "to UTF-8", func(b []byte) Result { return EncodeText(b, UTF8) }, []decodeTest{{"é\xff", "é\xff", "not-utf8 2-3"}})
	run(t, "from Latin-1", func(b []byte) Result { return DecodeText(b, Latin1) }, []decodeTest{{"d\xe9j\xe0", "déjà", ""}})
	run(t, "from UTF-8", func(b []byte) Result { return DecodeText(b, UTF8) }, []decodeTest{
		{"déjà", "déjà", ""},
		{"d\xe9j\xe0", "d\uFFFDj\uFFFD", "not-utf8 1-2; not-utf8 3-4"},
		{"\xed\xa0\x80", "\uFFFD\uFFFD\uFFFD", "not-utf8 0-3"},
		{"\xf0\x9f\x98", "\uFFFD", "not-utf8 0-3"},
	})
	run(t, "bytes", func(b []byte) Result { return DecodeText(b, Binary) }, []decodeTest{{"\xff\x00", "\xff\x00", ""}})
}

func TestBase64EncodesAsTheRFCDoes(t *testing.T) {
	// RFC 4648, 10.
	vectors := []struct{ text, code string }{
		{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"},
		{"Aladdin:open sesame", "QWxhZGRpbjpvcGVuIHNlc2FtZQ=="},
	}
	for _, v := range vectors {
		bare := strings.TrimRight(v.code, "=")
		for _, c := range []struct {
			name      string
			got, want string
		}{
			{"padded", string(EncodeBase64([]byte(v.text), Standard, Padded).Bytes), v.code},
			{"unpadded", string(EncodeBase64([]byte(v.text), Standard, Unpadded).Bytes), bare},
			{"decoded", string(DecodeBase64([]byte(v.code), Standard, Padded).Bytes), v.text},
			{"decoded without padding", string(DecodeBase64([]byte(bare), Standard, Unpadded).Bytes), v.text},
			{"faults", listed(DecodeBase64([]byte(v.code), Standard, Padded)) + listed(DecodeBase64([]byte(bare), Standard, Either)), ""},
		} {
			if c.got != c.want {
				t.Errorf("%q %s: %q, want %q", v.text, c.name, c.got, c.want)
			}
		}
	}
	if got := string(EncodeBase64([]byte("\xfb\xff\xfe"), Standard, Padded).Bytes) + string(EncodeBase64([]byte("\xfb\xff\xfe"), URLSafe, Padded).Bytes); got != "+//+-__-" {
		t.Errorf("the two alphabets give %q", got)
	}
}

func TestBase64DecodingPlacesEachFault(t *testing.T) {
	decode := func(a Alphabet, p Padding) func([]byte) Result {
		return func(b []byte) Result { return DecodeBase64(b, a, p) }
	}
	run(t, "standard", decode(Standard, Padded), []decodeTest{
		{" Zm9v\r\nYg = =\n", "foob", ""},
		{"Zm9v*YmFy", "foobar", "base64-char 4-5 0x2A"},
		{"Zé9v", "g\xdb", "base64-char 1-3 0xC3; base64-trailing-bits 4-5 s; base64-padding-missing 5-5 1"},
		{"-__-", "\xfb\xff\xfe", "base64-other-alphabet 0-1 - +; base64-other-alphabet 1-3 _ /; base64-other-alphabet 3-4 - +"},
		{"Zg", "f", "base64-padding-missing 2-2 2"},
		{"Zg=", "f", "base64-padding-missing 3-3 1"},
		{"Zg===", "f", "base64-padding-extra 4-5"},
		{"Zm9v=", "foo", "base64-padding-extra 4-5"},
		{"====", "", "base64-padding-extra 0-4"},
		{"Zg==Zm9v", "ffoo", "base64-padding-middle 2-4"},
		{"Zm9vY", "foo", "base64-length 4-5"},
		{"Z", "", "base64-length 0-1"},
		{"Zh==", "f", "base64-trailing-bits 1-2 g"},
		{"Zm9=", "fo", "base64-trailing-bits 2-3 8"},
		{"", "", ""},
		{" \n", "", ""},
	})
	run(t, "URL", decode(URLSafe, Unpadded), []decodeTest{
		{"-__-", "\xfb\xff\xfe", ""},
		{"+//+", "\xfb\xff\xfe", "base64-other-alphabet 0-1 + -; base64-other-alphabet 1-3 / _; base64-other-alphabet 3-4 + -"},
		{"Zg", "f", ""},
		{"Zg==", "f", "base64-padding-extra 2-4"},
	})
	run(t, "either padding", decode(Standard, Either), []decodeTest{
		{"Zg", "f", ""}, {"Zg==", "f", ""}, {"Zg=", "f", "base64-padding-missing 3-3 1"},
	})
}

func TestHexReadsPairsOfDigits(t *testing.T) {
	run(t, "encode", EncodeHex, []decodeTest{{"", "", ""}, {"\xde\xad\xbe\xef", "de ad be ef", ""}, {"\x00", "00", ""}})
	run(t, "decode", DecodeHex, []decodeTest{
		{"de ad be ef", "\xde\xad\xbe\xef", ""},
		{"DEADbeef\n", "\xde\xad\xbe\xef", ""},
		{"de a be", "\xde\xbe", "hex-half-byte 3-4"},
		{"de xx ad", "\xde\xad", "hex-char 3-5 0x78"},
		{"é4", "", "hex-char 0-2 0xC3; hex-half-byte 2-3"},
	})
}

func TestSpansTranslateBothWays(t *testing.T) {
	span := func(a, b int32) http.Span { return http.Span{Start: a, End: b} }
	pct := DecodePercent([]byte("a%C3%A9bc"), Component, UTF8) // aébc
	b64 := DecodeBase64([]byte("Zm9v YmFy"), Standard, Padded) // foobar
	for _, tt := range []struct {
		name    string
		r       Result
		out, in http.Span
	}{
		{"a character in triplets", pct, span(1, 3), span(1, 7)},
		{"kept bytes", pct, span(4, 5), span(8, 9)},
		{"all", pct, span(0, 5), span(0, 9)},
		{"a group", b64, span(3, 6), span(5, 9)},
		{"the end", pct, span(5, 5), span(9, 9)},
	} {
		if got := tt.r.ToIn(tt.out); got != tt.in {
			t.Errorf("%s: ToIn(%v) is %v, want %v", tt.name, tt.out, got, tt.in)
		}
		if got := tt.r.ToOut(tt.in); got != tt.out {
			t.Errorf("%s: ToOut(%v) is %v, want %v", tt.name, tt.in, got, tt.out)
		}
	}
	if got := b64.ToOut(span(4, 5)); got != span(3, 3) {
		t.Errorf("a space leads to %v", got)
	}
	if got := b64.ToIn(span(1, 2)); got != span(0, 4) {
		t.Errorf("a byte of a group comes from %v", got)
	}
}

func TestFaultsAreBoundedAndWhatIsLeftOutIsCounted(t *testing.T) {
	var members []byte
	for range 150 {
		members = append(members, pack(t, "gzip", []byte("a"))...)
		members[len(members)-8] ^= 1 // its checksum
	}
	_, ofMembers := undo("gzip", members, 1<<20)
	for _, tt := range []struct {
		name   string
		faults []http.Diagnostic
		more   string
	}{
		{"hexadecimal", DecodeHex([]byte(strings.Repeat("a ", 350))).Faults, "[hex-half-byte 250]"},
		{"neighbours are one", DecodeHex([]byte("00" + strings.Repeat("x", 350))).Faults, ""},
		{"percent", DecodePercent([]byte(strings.Repeat("%ff.", 101)), Component, UTF8).Faults, "[pct-not-utf8 1]"},
		{"a hundred", DecodePercent([]byte(strings.Repeat("%ff.", 100)), Component, UTF8).Faults, ""},
		{"in a part of a message", unpercent([]byte(strings.Repeat("%ff.%0d", 120)), Component).Faults, "[pct-not-utf8 20]"},
		{"members of gzip", ofMembers, "[content-coding-checksum 50]"},
	} {
		more, n := "", map[http.Code]int{}
		for _, f := range tt.faults {
			if n[f.Code]++; f.Code == http.CodeManyMore {
				more = fmt.Sprint(f.Args)
			}
		}
		if more != tt.more || len(tt.faults) == 0 {
			t.Errorf("%s: %v and more %s", tt.name, n, more)
		}
	}
}

func TestOnlyNeighboursThatSayTheSameAreOneFault(t *testing.T) {
	for _, tt := range []struct {
		name string
		add  func(*faults)
		want string
	}{
		{"neighbours", func(f *faults) { f.fault(CodeNotUTF8, 0, 1); f.fault(CodeNotUTF8, 1, 3) }, "0-3"},
		{"with a gap", func(f *faults) { f.fault(CodeNotUTF8, 0, 1); f.fault(CodeNotUTF8, 2, 3) }, "0-1 2-3"},
		{"of other codes", func(f *faults) { f.fault(CodeNotUTF8, 0, 1); f.fault(CodeHexChar, 1, 2) }, "0-1 1-2"},
		{"of other arguments", func(f *faults) { f.fault(CodeHexChar, 0, 1, "a"); f.fault(CodeHexChar, 1, 2, "b") }, "0-1 1-2"},
		{"something missing, then something wrong", func(f *faults) { f.fault(CodeHexHalf, 1, 1); f.fault(CodeHexHalf, 1, 2) }, "1-1 1-2"},
		{"something wrong, then something missing", func(f *faults) { f.fault(CodeHexHalf, 0, 1); f.fault(CodeHexHalf, 1, 1) }, "0-1 1-1"},
		{"out of order", func(f *faults) { f.fault(CodeNotUTF8, 4, 5); f.fault(CodeHexChar, 0, 1) }, "0-1 4-5"},
		{"none", func(*faults) {}, ""},
	} {
		var f faults
		tt.add(&f)
		var got []string
		for _, d := range f.list(9) {
			got = append(got, fmt.Sprintf("%d-%d", d.Span.Start, d.Span.End))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, got, tt.want)
		}
	}
}

func TestEveryFaultHasARule(t *testing.T) {
	known := map[string]bool{}
	for _, r := range Rules().All() {
		known[string(r.Code)] = true
	}
	file, err := parser.ParseFile(token.NewFileSet(), "decode.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	n := 1 // parser.CodeBadPctEncoded
	ast.Inspect(file, func(node ast.Node) bool {
		if spec, ok := node.(*ast.ValueSpec); ok && strings.HasPrefix(spec.Names[0].Name, "Code") {
			n++
			if code := strings.Trim(spec.Values[0].(*ast.BasicLit).Value, `"`); !known[code] {
				t.Errorf("%s has no rule", code)
			}
		}
		return true
	})
	if n != len(known) {
		t.Errorf("%d codes, %d rules", n, len(known))
	}
}

func FuzzPercent(f *testing.F) {
	for _, s := range []string{"a b+c/é%41%", "%C3%A9%E9%0D%0A", "%E2%82%AC\xff%F0%9F"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		text := []byte(strings.ToValidUTF8(string(in), "?"))
		for _, p := range []Part{WholeURL, Component, Form} {
			for _, cs := range []Charset{UTF8, Latin1, Binary} {
				for _, r := range []Result{EncodePercent(in, p, cs), DecodePercent(in, p, cs)} {
					if err := checkResult(in, r); err != nil {
						t.Errorf("%q part %d in %s: %v", in, p, cs, err)
					}
				}
				if r := DecodePercent(in, p, cs); cs != Binary && !utf8.Valid(r.Bytes) {
					t.Errorf("%q part %d in %s: %q is no text", in, p, cs, r.Bytes)
				}
				if p == WholeURL {
					continue
				}
				source := in
				if cs != Binary {
					source = text
				}
				if r := EncodePercent(source, p, cs); len(r.Faults) == 0 {
					if back := DecodePercent(r.Bytes, p, cs); !bytes.Equal(back.Bytes, source) {
						t.Errorf("%q part %d in %s: %q comes back as %q", source, p, cs, r.Bytes, back.Bytes)
					}
				}
			}
		}
		if got, want := string(EncodePercent(text, Component, UTF8).Bytes), strings.ReplaceAll(url.QueryEscape(string(text)), "+", "%20"); got != want {
			t.Errorf("%q: %q, net/url gives %q", text, got, want)
		}
		once := EncodePercent(in, WholeURL, UTF8).Bytes
		if twice := EncodePercent(once, WholeURL, UTF8).Bytes; !bytes.Equal(once, twice) {
			t.Errorf("%q: a whole URL encoded twice changes from %q to %q", in, once, twice)
		}
	})
}

func FuzzBase64(f *testing.F) {
	for _, s := range []string{"QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "Zg=Zg", "-_ *é=", "Zh"} {
		f.Add([]byte(s))
	}
	encodings := map[Alphabet]map[Padding]*base64.Encoding{
		Standard: {Padded: base64.StdEncoding.Strict(), Unpadded: base64.RawStdEncoding.Strict()},
		URLSafe:  {Padded: base64.URLEncoding.Strict(), Unpadded: base64.RawURLEncoding.Strict()},
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		for alphabet, paddings := range encodings {
			for padding, std := range paddings {
				code := EncodeBase64(in, alphabet, padding)
				if string(code.Bytes) != std.EncodeToString(in) {
					t.Errorf("%q is %q", in, code.Bytes)
				}
				back := DecodeBase64(code.Bytes, alphabet, padding)
				if !bytes.Equal(back.Bytes, in) || len(back.Faults) > 0 {
					t.Errorf("%q comes back as %q with %s", code.Bytes, back.Bytes, listed(back))
				}
				r := DecodeBase64(in, alphabet, padding)
				if err := checkResult(in, r); err != nil {
					t.Errorf("%q: %v", in, err)
				}
				bare := strings.NewReplacer(" ", "", "\t", "", "\n", "", "\f", "", "\r", "").Replace(string(in))
				want, err := std.DecodeString(bare)
				if (err == nil) != (len(r.Faults) == 0) || err == nil && !bytes.Equal(want, r.Bytes) {
					t.Errorf("%q: %q with %q, the standard library gives %q, %v", in, r.Bytes, listed(r), want, err)
				}
			}
		}
	})
}

func FuzzHex(f *testing.F) {
	f.Add([]byte("de ad b ef é"))
	f.Fuzz(func(t *testing.T, in []byte) {
		r := DecodeHex(in)
		if err := checkResult(in, r); err != nil {
			t.Errorf("%q: %v", in, err)
		}
		code := EncodeHex(in)
		if got := strings.ReplaceAll(string(code.Bytes), " ", ""); got != hex.EncodeToString(in) {
			t.Errorf("%q is %q", in, got)
		}
		if back := DecodeHex(code.Bytes); !bytes.Equal(back.Bytes, in) || len(back.Faults) > 0 {
			t.Errorf("%q comes back as %q", code.Bytes, back.Bytes)
		}
	})
}
