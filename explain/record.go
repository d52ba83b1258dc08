package explain

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// record is one block of a data file: `name: value` lines, of which `key` is one.
type record struct {
	key   string
	pairs []pair

	entries [2]atomic.Pointer[Entry] // what entryOf made of it, by language
}

type pair struct{ name, value string }

// get gives the value of a line, "" where the record has no such line.
func (r *record) get(name string) string {
	for _, p := range r.pairs {
		if p.name == name {
			return p.value
		}
	}
	return ""
}

// text gives the value of a line that exists once a language: get("note-fr"). The name "" stands for the sentence itself.
func (r *record) text(name string, lang Lang) string {
	if name == "" {
		return r.get(string(lang))
	}
	return r.get(name + "-" + string(lang))
}

// title names the thing in words where the record has words for it, by its protocol name otherwise.
func (r *record) title(lang Lang) string {
	if t := r.text("title", lang); t != "" {
		return t
	}
	return r.get("name")
}

// place is where a record stands.
type place struct {
	file int
	at   int
}

// library is the index of all records. A record is read when it is first asked for.
type library struct {
	names  []string // of the files
	texts  []string
	places map[string]place
	keys   []string // in the order of the files

	mu   sync.Mutex
	read map[string]*record
}

func newLibrary() *library {
	return &library{places: make(map[string]place, 4096), read: make(map[string]*record)}
}

// add indexes one more file. Its faults name file and line.
func (l *library) add(name, text string) (faults []string) {
	l.names = append(l.names, name)
	l.texts = append(l.texts, text)
	return l.index(len(l.texts) - 1)
}

// index notes where each record of a file begins.
func (l *library) index(file int) (faults []string) {
	text := l.texts[file]
	fault := func(line int, what string) {
		faults = append(faults, l.names[file]+":"+strconv.Itoa(line)+": "+what)
	}
	inRecord := false
	for at, line := 0, 1; at < len(text); line++ {
		end := strings.IndexByte(text[at:], '\n')
		next := at + end + 1
		if end < 0 {
			end, next = len(text)-at, len(text)
		}
		s := text[at : at+end]
		switch {
		case s == "":
			inRecord = false
		case s[0] == '#':
		case strings.HasPrefix(s, "key: "):
			key := s[len("key: "):]
			if _, twice := l.places[key]; twice {
				fault(line, "the key "+key+" stands twice")
			} else {
				l.places[key] = place{file, at}
				l.keys = append(l.keys, key)
			}
			if inRecord {
				fault(line, "a key in the middle of a record")
			}
			inRecord = true
		case !inRecord:
			fault(line, "a record begins with its key")
			inRecord = true
		case s[0] == ' ':
		default:
			if name, _, ok := strings.Cut(s, ": "); !ok || name == "" || strings.ContainsAny(name, " \t") {
				fault(line, "not a `name: value` line")
			}
		}
		at = next
	}
	return faults
}

// find gives the record of a key, nil where there is none.
func (l *library) find(key string) *record {
	l.mu.Lock()
	defer l.mu.Unlock()
	if r := l.read[key]; r != nil {
		return r
	}
	p, ok := l.places[key]
	if !ok {
		return nil
	}
	r := readRecord(l.texts[p.file][p.at:])
	l.read[key] = r
	return r
}

// readRecord reads the block at the start of text. A line that begins with a space continues the one above.
func readRecord(text string) *record {
	r := new(record)
	for text != "" {
		line, rest, _ := strings.Cut(text, "\n")
		if line == "" {
			break
		}
		text = rest
		if line[0] == '#' {
			continue
		}
		if line[0] == ' ' {
			if n := len(r.pairs); n > 0 {
				r.pairs[n-1].value += " " + strings.Trim(line, " \t")
			}
			continue
		}
		if name, value, ok := strings.Cut(line, ": "); ok {
			r.pairs = append(r.pairs, pair{name, strings.Trim(value, " \t")})
		}
	}
	r.key = r.get("key")
	return r
}

// find gives the record of a key, nil where there is none.
func find(key string) *record { return records().find(key) }

// exists reports whether a key has a record, without reading it.
func exists(key string) bool {
	_, ok := records().places[key]
	return ok
}

// firstOf gives the first key that has a record, "" where none has.
func firstOf(keys ...string) string {
	for _, k := range keys {
		if exists(k) {
			return k
		}
	}
	return ""
}

// Keys lists the keys of all records, in the order of the data files.
func Keys() []string { return slices.Clone(records().keys) }
