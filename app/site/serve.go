//go:build !wasm

package site

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"path"
	"strings"
)

// Handler serves the site in dir under base as a static host would, with the fields of Headers. Nothing outside dir is
// sent, not even where a link in it leads there.
func Handler(dir, base string) http.Handler {
	kept := &compressed{}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
			return
		}
		if base != "" && (r.URL.Path == "/" || r.URL.Path == base) {
			http.Redirect(w, r, base+"/", http.StatusFound)
			return
		}
		if !strings.HasPrefix(r.URL.Path, base+"/") {
			http.Error(w, "the site is under "+base+"/", http.StatusNotFound)
			return
		}
		root, err := os.OpenRoot(dir) // anew each time: a build replaces the folder
		if err != nil {
			http.Error(w, "there is no site here", http.StatusInternalServerError)
			return
		}
		defer root.Close()
		serveFile(w, r, site{root, base, kept}, strings.TrimPrefix(r.URL.Path, base))
	})
}

// site is what is served: a folder, its path on the host, and what of it has been compressed.
type site struct {
	*os.Root
	base string
	kept *compressed
}

// open opens the file or the folder of a path of the site, which begins with a slash.
func (s site) open(name string) (*os.File, os.FileInfo, error) {
	inside := strings.Trim(name, "/")
	if inside == "" {
		inside = "."
	}
	f, err := s.Open(inside)
	if err != nil {
		return nil, nil, err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return f, info, nil
}

// serveFile answers for one path without the base: the file, the index of the
// folder, or 404.html.
func serveFile(w http.ResponseWriter, r *http.Request, s site, name string) {
	if clean := path.Clean(name); name != clean && (clean == "/" || name != clean+"/") {
		missing(w, s) // a path has one form: /fr//, /fr/./ are none
		return
	}
	asked := name
	f, info, err := s.open(name)
	if err == nil && info.IsDir() {
		f.Close()
		if !strings.HasSuffix(name, "/") {
			http.Redirect(w, r, s.base+name+"/", http.StatusMovedPermanently)
			return
		}
		name += "index.html"
		f, info, err = s.open(name)
	} else if err == nil && strings.HasSuffix(name, "/") {
		f.Close()
		err = os.ErrNotExist
	}
	if err != nil || !info.Mode().IsRegular() {
		missing(w, s)
		return
	}
	defer f.Close()
	fields(w, asked, name)
	etag := fmt.Sprintf("%x-%x", info.ModTime().UnixNano(), info.Size())
	if compresses(name) {
		w.Header().Set("Vary", "Accept-Encoding")
		if acceptsGzip(r.Header.Values("Accept-Encoding")) {
			text, err := s.kept.of(name, f, info)
			if err != nil {
				http.Error(w, "cannot be read", http.StatusInternalServerError)
				return
			}
			w.Header().Set("Content-Encoding", "gzip")
			w.Header().Set("ETag", `"`+etag+`-gzip"`)
			http.ServeContent(w, r, "", info.ModTime(), text)
			return
		}
	}
	w.Header().Set("ETag", `"`+etag+`"`)
	http.ServeContent(w, r, "", info.ModTime(), f)
}

// fields sets the fields of a path, and the type of the file that is sent for it.
func fields(w http.ResponseWriter, asked, file string) {
	for _, field := range headersFor(asked) {
		if field[0] != transportSecurity {
			w.Header().Set(field[0], field[1])
		}
	}
	w.Header().Set("Content-Type", contentType(file))
}

// missing sends the page that says that there is none.
func missing(w http.ResponseWriter, s site) {
	f, _, err := s.open("/404.html")
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	defer f.Close()
	fields(w, "/404.html", "/404.html")
	w.WriteHeader(http.StatusNotFound)
	io.Copy(w, f) // the reader may have left
}

// contentType is the media type of a file, by the end of its name.
func contentType(file string) string {
	if t := contentTypes[path.Ext(file)]; t != "" {
		return t
	}
	return "application/octet-stream"
}

// contentTypes do not depend on the machine's own table.
var contentTypes = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".ico":         "image/x-icon",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".woff2":       "font/woff2",
	".xml":         "application/xml",
}
