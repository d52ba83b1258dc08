//go:build !wasm

package site

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// Handler serves the site in dir under base as a static host would, with the
// fields of Headers.
func Handler(dir, base string) http.Handler {
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
		serveFile(w, r, dir, base, strings.TrimPrefix(r.URL.Path, base))
	})
}

// serveFile answers for one path without the base: the file, the index of the
// folder, or 404.html.
func serveFile(w http.ResponseWriter, r *http.Request, dir, base, name string) {
	clean := path.Clean(name)
	file := filepath.Join(dir, filepath.FromSlash(clean))
	status := http.StatusOK
	info, err := os.Stat(file)
	if err == nil && info.IsDir() {
		if !strings.HasSuffix(name, "/") {
			http.Redirect(w, r, base+clean+"/", http.StatusMovedPermanently)
			return
		}
		file = filepath.Join(file, "index.html")
		info, err = os.Stat(file)
	} else if err == nil && strings.HasSuffix(name, "/") && clean != "/" {
		err = os.ErrNotExist
	}
	if err != nil {
		status = http.StatusNotFound
		name = "/404.html"
		file = filepath.Join(dir, "404.html")
		if info, err = os.Stat(file); err != nil {
			http.Error(w, "not found", status)
			return
		}
	}
	for _, field := range headersFor(name) {
		w.Header().Set(field[0], field[1])
	}
	if t := contentTypes[filepath.Ext(file)]; t != "" {
		w.Header().Set("Content-Type", t)
	}
	f, err := os.Open(file)
	if err != nil {
		http.Error(w, "cannot be read", http.StatusInternalServerError)
		return
	}
	defer f.Close()
	if status != http.StatusOK {
		w.WriteHeader(status)
		io.Copy(w, f) // the reader may have left
		return
	}
	http.ServeContent(w, r, file, info.ModTime(), f)
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

// Listen opens the address, or one of the next twenty ports when its port is
// taken. A port of 0 takes any free one.
func Listen(address string) (net.Listener, error) {
	host, port, err := splitAddress(address)
	if err != nil {
		return nil, err
	}
	last := min(port+20, 65535)
	for p := port; p <= last; p++ {
		l, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(p)))
		if err == nil {
			return l, nil
		}
		if !errors.Is(err, syscall.EADDRINUSE) {
			return nil, err
		}
	}
	return nil, fmt.Errorf("the ports %d to %d are all in use: give another one, such as PORT=9000 ./build.sh serve", port, last)
}

// CheckAddress gives an address back, or says what is wrong with its form.
func CheckAddress(address string) (string, error) {
	_, _, err := splitAddress(address)
	return address, err
}

func splitAddress(address string) (host string, port int, err error) {
	host, portText, err := net.SplitHostPort(address)
	if err != nil {
		return "", 0, fmt.Errorf("the address %q is not of the form localhost:8080", address)
	}
	port, err = strconv.Atoi(portText)
	if err != nil || port < 0 || port > 65535 {
		return "", 0, fmt.Errorf("the port %q is not a number from 0 to 65535", portText)
	}
	return host, port, nil
}
