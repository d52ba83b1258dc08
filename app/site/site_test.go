//go:build !wasm

package site

import (
	"encoding/json"
	"flag"
	"image/png"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"enclair/explain"
	"enclair/samples"
)

// TestMain removes the sites that the tests have written.
func TestMain(m *testing.M) {
	flag.Parse()
	code := m.Run()
	for _, out := range sites.byBase {
		os.RemoveAll(filepath.Dir(out))
	}
	os.Exit(code)
}

// sites are those that written has made.
var sites = struct {
	sync.Mutex
	byBase map[string]string
}{byBase: map[string]string{}}

// written gives the folder of a site under base, with stand-ins for the
// compiled programs. Tests share it and do not change it.
func written(t *testing.T, base string) string {
	t.Helper()
	sites.Lock()
	defer sites.Unlock()
	if sites.byBase[base] == "" {
		sites.byBase[base] = writeSite(t, base)
	}
	return sites.byBase[base]
}

// writeSite builds a site in a new folder.
func writeSite(t *testing.T, base string) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "enclair")
	if err != nil {
		t.Fatal(err)
	}
	p := Programs{App: filepath.Join(dir, "a"), Worker: filepath.Join(dir, "h"), Exec: filepath.Join(dir, "e"), Licences: filepath.Join(dir, "l")}
	for _, file := range []string{p.App, p.Worker, p.Exec, p.Licences} {
		if err := os.WriteFile(file, []byte("stand-in "+filepath.Base(file)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(dir, "dist")
	if _, err := Write(Options{Root: "../..", Out: out, Base: base, URL: "https://example.org"}, p); err != nil {
		t.Fatal(err)
	}
	return out
}

// parsed are the pages that htmlPages has read, by folder.
var parsed = map[string]map[string]*html.Node{}

// htmlPages gives the parsed pages of a site by their path in it; with -short, of the pages of the reference only some.
// Tests share them and do not change them.
func htmlPages(t *testing.T, dir string) map[string]*html.Node {
	t.Helper()
	if pages := parsed[dir]; pages != nil {
		return pages
	}
	pages, seen := map[string]*html.Node{}, 0
	err := filepath.WalkDir(dir, func(file string, e os.DirEntry, err error) error {
		if err != nil || filepath.Ext(file) != ".html" {
			return err
		}
		name, err := filepath.Rel(dir, file)
		if err != nil {
			return err
		}
		if visited(filepath.ToSlash(name)) {
			if seen++; testing.Short() && seen%30 != 0 {
				return nil
			}
		}
		f, err := os.Open(file)
		if err != nil {
			return err
		}
		defer f.Close()
		pages[filepath.ToSlash(name)], err = html.Parse(f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	parsed[dir] = pages
	return pages
}

// elements gives the elements of a page in order.
func elements(page *html.Node) []*html.Node {
	var all []*html.Node
	for n := range page.Descendants() {
		if n.Type == html.ElementNode {
			all = append(all, n)
		}
	}
	return all
}

func attr(n *html.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// text is the text in a node.
func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func TestEveryPageIsThere(t *testing.T) {
	dir := written(t, "/a")
	want := []string{"index.html", "404.html"}
	for _, lang := range []string{"fr", "en"} {
		want = append(want, lang+"/index.html", lang+"/samples/index.html", lang+"/ref/index.html")
		for _, s := range samples.All() {
			want = append(want, lang+"/samples/"+s.Slug+"/index.html")
		}
		for _, key := range explain.Keys() {
			if folder := explain.PagePath(key); folder != "" && !strings.Contains(folder, "#") {
				want = append(want, lang+"/ref/"+folder+"index.html")
			}
		}
		for _, f := range explain.Families() {
			want = append(want, lang+"/ref/"+f.Name+"/index.html")
		}
	}
	for _, name := range want {
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			t.Errorf("no page %s", name)
		}
	}
	for name := range htmlPages(t, dir) {
		if !slices.Contains(want, name) && !strings.Contains(name, "/ref/category/") {
			t.Errorf("what is %s?", name)
		}
	}
}

func TestEveryPageSaysWhatItIs(t *testing.T) {
	titles := map[string]string{}
	for name, page := range htmlPages(t, written(t, "/a")) {
		found := map[string]int{}
		for _, n := range elements(page) {
			content, _ := attr(n, "content")
			href, _ := attr(n, "href")
			rel, _ := attr(n, "rel")
			switch {
			case n.Data == "html":
				lang, _ := attr(n, "lang")
				if lang != "fr" && lang != "en" || strings.HasPrefix(name, "en/") != (lang == "en") {
					t.Errorf("%s: lang %q", name, lang)
				}
			case n.Data == "title":
				found["title"]++
				if other := titles[text(n)]; other != "" && name != "index.html" && other != "index.html" {
					t.Errorf("%s and %s have the same title", name, other)
				}
				titles[text(n)] = name
			case n.Data == "h1":
				found["h1"]++
			case n.Data == "meta":
				if key, ok := attr(n, "name"); ok && content != "" {
					found[key]++
				}
				if key, ok := attr(n, "property"); ok && content != "" {
					found[key]++
				}
			case n.Data == "link" && rel == "canonical":
				found[rel]++
				if folder := strings.TrimSuffix(name, "index.html"); href != "https://example.org/a/"+folder {
					t.Errorf("%s: canonical %s", name, href)
				}
			case n.Data == "link" && rel == "alternate":
				found[rel]++
			}
		}
		want := map[string]int{"title": 1, "description": 1, "viewport": 1, "og:title": 1, "og:description": 1, "og:image": 1, "canonical": 1, "alternate": 2}
		switch {
		case strings.Contains(name, "/ref/"): // their heads are short
			want = map[string]int{"title": 1, "h1": 1, "viewport": 1, "canonical": 1, "alternate": 1}
		case name == "404.html":
			want["canonical"], want["alternate"], want["robots"] = 0, 0, 1
		case strings.Count(name, "/") < 2:
			want["alternate"] = 3 // and for any language
		}
		for key, n := range want {
			if found[key] != n {
				t.Errorf("%s: %d of %s, want %d", name, found[key], key, n)
			}
		}
	}
}

func TestEveryLinkLeadsToAFile(t *testing.T) {
	const base = "/a"
	dir := written(t, base)
	checked := 0
	check := func(from, to string) {
		checked++
		to, fragment, _ := strings.Cut(to, "#")
		to = strings.TrimPrefix(to, "https://example.org")
		inside, ok := strings.CutPrefix(to, base+"/")
		if !ok {
			t.Errorf("%s: %s is not under %s/", from, to, base)
			return
		}
		if inside == "" || strings.HasSuffix(inside, "/") {
			inside += "index.html"
		}
		if info, err := os.Stat(filepath.Join(dir, filepath.FromSlash(inside))); err != nil || info.IsDir() {
			t.Errorf("%s: nothing is at %s", from, to)
		}
		if strings.Contains(inside, "/ref/") && fragment != "" && !hasID(t, filepath.Join(dir, filepath.FromSlash(inside)), fragment) {
			t.Errorf("%s: nothing at %s has the id %s", from, to, fragment)
		}
	}
	pages := htmlPages(t, dir)
	for name, page := range pages {
		ids := map[string]bool{}
		for _, n := range elements(page) {
			if id, ok := attr(n, "id"); ok {
				if ids[id] {
					t.Errorf("%s: two elements have the id %s", name, id)
				}
				ids[id] = true
			}
		}
		for _, n := range elements(page) {
			for _, key := range []string{"href", "src"} {
				to, ok := attr(n, key)
				switch {
				case !ok:
				case strings.HasPrefix(to, "#"):
					if !ids[to[1:]] {
						t.Errorf("%s: nothing has the id %s", name, to)
					}
				case strings.HasPrefix(to, "https://example.org"), strings.HasPrefix(to, "/"):
					check(name, to)
				case n.Data == "a" && strings.HasPrefix(to, "https://"):
					if _, other := attr(n, "target"); !other {
						break
					}
					if target, _ := attr(n, "rel"); !strings.Contains(target, "noopener") {
						t.Errorf("%s: the link to %s has no rel=noopener", name, to)
					}
				case strings.HasPrefix(to, "../") && n.Data == "a":
					folder, fragment, _ := strings.Cut(to, "#")
					check(name, path.Join(base, path.Dir(name), folder)+"/#"+fragment)
				default:
					t.Errorf("%s: %s=%q of <%s>", name, key, to, n.Data)
				}
			}
		}
	}
	if checked < 500 {
		t.Errorf("only %d links were checked", checked)
	}
	for _, lang := range []string{"fr", "en"} {
		for _, address := range manifestOf(t, dir, lang).addresses() {
			check(lang+"/manifest.webmanifest", address)
		}
	}
	for _, address := range precached(t, dir) {
		check("sw.js", address)
	}
	sitemap, err := os.ReadFile(filepath.Join(dir, "sitemap.xml"))
	if err != nil {
		t.Fatal(err)
	}
	locations := regexp.MustCompile(`<loc>([^<]+)</loc>`).FindAllStringSubmatch(string(sitemap), -1)
	want := 3 + 2 + 2*len(samples.All()) + 2*(1+len(explain.Families())) // of the reference, the indexes
	if len(locations) != want {
		t.Errorf("%d pages in the sitemap, want %d", len(locations), want)
	}
	for _, l := range locations {
		check("sitemap.xml", l[1])
	}
}

// hasID reports whether an element of a page has an id.
func hasID(t *testing.T, file, id string) bool {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Contains(string(text), " id="+id+">")
}

func TestNoScriptOrStyleStandsInAPage(t *testing.T) {
	for name, page := range htmlPages(t, written(t, "/a")) {
		for _, n := range elements(page) {
			if n.Data == "style" || n.Data == "script" && text(n) != "" || n.Data == "base" || n.Data == "iframe" {
				t.Errorf("%s has a <%s> that the policy forbids", name, n.Data)
			}
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") || strings.HasPrefix(strings.TrimSpace(strings.ToLower(a.Val)), "javascript:") {
					t.Errorf("%s: <%s %s=%q>", name, n.Data, a.Key, a.Val)
				}
			}
		}
	}
}

// manifestOf reads a manifest.
func manifestOf(t *testing.T, dir, lang string) manifest {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, lang, "manifest.webmanifest"))
	if err != nil {
		t.Fatal(err)
	}
	var m manifest
	if err := json.Unmarshal(text, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

// addresses are all that a manifest names.
func (m manifest) addresses() []string {
	all := []string{m.ID, m.StartURL, m.Scope}
	for _, i := range m.Icons {
		all = append(all, i.Src)
	}
	for _, s := range m.Shortcuts {
		all = append(all, s.URL)
	}
	return all
}

func TestManifestsAreComplete(t *testing.T) {
	dir := written(t, "/a")
	for _, lang := range []string{"fr", "en"} {
		m := manifestOf(t, dir, lang)
		if m.Lang != lang || m.ID != "/a/" || m.Scope != "/a/" || m.StartURL != "/a/"+lang+"/" || m.Display != "standalone" || m.Name == "" || m.Description == "" {
			t.Errorf("%s: %+v", lang, m)
		}
		seen := map[string]bool{}
		for _, icon := range m.Icons {
			seen[icon.Purpose+" "+icon.Sizes] = true
			if icon.Type != "image/png" {
				continue
			}
			f, err := os.Open(filepath.Join(dir, strings.TrimPrefix(icon.Src, "/a/")))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			size, err := png.DecodeConfig(f)
			if err != nil {
				t.Fatal(err)
			}
			if width, _, _ := strings.Cut(icon.Sizes, "x"); width != map[int]string{192: "192", 512: "512"}[size.Width] || size.Width != size.Height {
				t.Errorf("%s is %d×%d, not %s", icon.Src, size.Width, size.Height, icon.Sizes)
			}
		}
		for _, want := range []string{"any any", "any 192x192", "any 512x512", "maskable 192x192", "maskable 512x512"} {
			if !seen[want] {
				t.Errorf("%s: no icon %s", lang, want)
			}
		}
	}
}

// precached reads the list of the service worker.
func precached(t *testing.T, dir string) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "sw.js"))
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^const site = (\{.*\});$`).FindSubmatch(text)
	if found == nil {
		t.Fatal("sw.js has no list")
	}
	var site struct{ Files []string }
	if err := json.Unmarshal(found[1], &site); err != nil {
		t.Fatal(err)
	}
	return site.Files
}

func TestServiceWorkerKeepsEveryFileButThoseForRobotsAndTheReference(t *testing.T) {
	dir := written(t, "/a")
	kept := precached(t, dir)
	err := filepath.WalkDir(dir, func(file string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, file)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		robots := name == "robots.txt" || name == "sitemap.xml" || name == "sw.js" || visited(name)
		if slices.Contains(kept, path.Join("/a", name)) || slices.Contains(kept, "/a/"+withoutIndex(name)) {
			if robots {
				t.Errorf("%s is kept", name)
			}
		} else if !robots {
			t.Errorf("%s is not kept", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestTwoBuildsAreTheSameBytes(t *testing.T) {
	read := func(dir string) tree {
		files := tree{}
		err := filepath.WalkDir(dir, func(file string, e os.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			name, err := filepath.Rel(dir, file)
			if err != nil {
				return err
			}
			files[name], err = os.ReadFile(file)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return files
	}
	if testing.Short() {
		t.Skip("a second build takes its time")
	}
	second := writeSite(t, "/a")
	defer os.RemoveAll(filepath.Dir(second))
	a, b := read(written(t, "/a")), read(second)
	if a.version() != b.version() {
		for _, name := range a.paths() {
			if string(a[name]) != string(b[name]) {
				t.Errorf("%s differs", name)
			}
		}
		t.Error("the two sites differ")
	}
}

func TestOptionsAreChecked(t *testing.T) {
	for _, c := range []struct{ base, url, wantBase, wantURL string }{
		{"", "", "", DefaultURL},
		{"/", "https://a.org/", "", "https://a.org"},
		{"courses/http/", "http://localhost:80", "/courses/http", "http://localhost:80"},
		{"/a/../b", "", "error", ""},
		{"/a b", "", "error", ""},
		{`/"><script>`, "", "error", ""},
		{"", "ftp://a.org", "error", ""},
		{"", "https://a.org/path", "error", ""},
		{"", "a.org", "error", ""},
	} {
		o := Options{Base: c.base, URL: c.url}
		err := o.normalise()
		if c.wantBase == "error" {
			if err == nil {
				t.Errorf("%q %q: no error", c.base, c.url)
			}
		} else if err != nil || o.Base != c.wantBase || o.URL != c.wantURL {
			t.Errorf("%q %q: %q %q %v", c.base, c.url, o.Base, o.URL, err)
		}
	}
}

func TestASiteReplacesNothingElse(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.txt"), []byte("years of work"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := (tree{"sw.js": nil}).write(dir); err == nil {
		t.Error("a folder with something else in it was replaced")
	}
	if _, err := os.Stat(filepath.Join(dir, "thesis.txt")); err != nil {
		t.Error(err)
	}
}
