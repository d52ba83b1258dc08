package samples_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"enclair/parser"
	"enclair/samples"
)

func TestEveryFileIsASampleAndEverySampleHasItsWords(t *testing.T) {
	var listed []string
	slugs := map[string]bool{}
	for _, s := range samples.All() {
		listed = append(listed, s.File)
		if slugs[s.Slug] || strings.Trim(s.Slug, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("%s: slug taken twice, or unfit for a URL", s.Slug)
		}
		slugs[s.Slug] = true
		for _, lang := range []string{"en", "fr"} {
			if s.Title[lang] == "" || s.Summary[lang] == "" {
				t.Errorf("%s: no %s title or summary", s.Slug, lang)
			}
		}
		if len(s.Bytes()) == 0 {
			t.Errorf("%s: no bytes", s.Slug)
		}
		if s.Pasted != strings.HasSuffix(s.File, ".txt") {
			t.Errorf("%s: pasted text ends in .txt, the wire in .http", s.File)
		}
		if got, ok := samples.BySlug(s.Slug); !ok || got.File != s.File {
			t.Errorf("BySlug(%q) gives %q", s.Slug, got.File)
		}
	}
	files, _ := filepath.Glob("*.http")
	pasted, _ := filepath.Glob("*.txt")
	files = append(files, pasted...)
	slices.Sort(files)
	slices.Sort(listed)
	if !slices.Equal(files, listed) {
		t.Errorf("files   %q\nsamples %q", files, listed)
	}
}

func TestBytesAreThoseOfTheFile(t *testing.T) {
	for _, s := range samples.All() {
		want, err := os.ReadFile(s.File)
		if err != nil || !bytes.Equal(s.Bytes(), want) {
			t.Errorf("%s: Bytes differs from the file (%v)", s.File, err)
		}
	}
	if _, ok := samples.BySlug("no-such-sample"); ok {
		t.Error("BySlug finds what is not there")
	}
}

// messages gives how many messages the wire of each sample holds, in order: q a request, s a response.
var messages = map[string]string{
	"exchange": "qs", "form-post": "qs", "basic-authentication": "qs", "challenge": "qs", "range": "qs",
	"not-modified": "qs", "no-store": "qs", "redirect": "qs", "http-1-0": "qs", "http-0-9": "qs", "proxy": "qs",
	"chunked": "qs", "multipart-upload": "qs", "json-api": "qs", "login-cookie": "qsqs", "cors-preflight": "qsqs", "head": "qs",
	"broken": "q", "request-smuggling": "qq",
}

// faulty are the samples that are there for their errors.
var faulty = map[string]bool{"broken": true, "request-smuggling": true}

func TestSamplesReadAsTheMessagesTheyPromise(t *testing.T) {
	for _, s := range samples.All() {
		if s.Pasted {
			continue
		}
		doc := parser.Parse(s.Bytes())
		if err := parser.Check(doc); err != nil {
			t.Errorf("%s: %v", s.Slug, err)
		}
		kinds := ""
		for _, m := range doc.Messages() {
			if doc.Kind(m.Node) == parser.KindResponse {
				kinds += "s"
			} else {
				kinds += "q"
			}
			if !m.Complete {
				t.Errorf("%s: message %d is not complete", s.Slug, len(kinds))
			}
		}
		if kinds != messages[s.Slug] {
			t.Errorf("%s: messages %q, want %q", s.Slug, kinds, messages[s.Slug])
		}
		errors := 0
		for _, d := range doc.Diagnostics {
			if d.Severity != parser.Error {
				continue
			}
			errors++
			if !faulty[s.Slug] {
				t.Errorf("%s: %s at %d: %q %q", s.Slug, d.Code, d.Span.Start, doc.Source[d.Span.Start:d.Span.End], d.Args)
			}
		}
		if faulty[s.Slug] && errors == 0 {
			t.Errorf("%s: no errors, though that is its point", s.Slug)
		}
		for c := range doc.Children(0) {
			if doc.Kind(c) == parser.KindGap && !faulty[s.Slug] {
				t.Errorf("%s: %q belongs to no message", s.Slug, doc.Text(c))
			}
		}
	}
}
