//go:build !wasm

// Package site writes the static site: pages that can be read before and
// without the program, the assets, the manifests and the service worker, under
// any path and for any static host. It also serves the result on this machine,
// with the headers that the host would send, and weighs it.
package site

import (
	"fmt"
	"net/url"
	"strings"
)

// DefaultURL is the origin that absolute addresses (sitemap, canonical) name
// when nothing else is said.
const DefaultURL = "https://en-clair.netlify.app"

// Options say what to build and where.
type Options struct {
	Root  string // folder of go.mod, with web/ in it
	Build string // folder for what is made on the way
	Out   string // folder of the finished site, replaced whole
	Base  string // path of the site on its host: "" or "/courses/http", without a slash at the end
	URL   string // scheme and host, such as DefaultURL, without a slash at the end
}

// normalise puts Base and URL into their form, or says what is wrong with them.
func (o *Options) normalise() error {
	var err error
	if o.URL, err = CleanURL(o.URL); err != nil {
		return err
	}
	o.Base, err = CleanBase(o.Base)
	return err
}

// CleanURL gives the scheme and host of a site in their one form, DefaultURL for "".
func CleanURL(address string) (string, error) {
	if address == "" {
		return DefaultURL, nil
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return "", fmt.Errorf("the site's address %q is not of the form https://host; a path goes into BASE", address)
	}
	return u.Scheme + "://" + u.Host, nil
}

// CleanBase gives the path of a site in its one form: "" for the root of the
// host, else with a slash before it and none after.
func CleanBase(path string) (string, error) {
	base := strings.Trim(path, "/")
	if base == "" {
		return "", nil
	}
	for _, segment := range strings.Split(base, "/") {
		if segment == "" || segment == "." || segment == ".." || strings.Trim(segment, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~") != "" {
			return "", fmt.Errorf("BASE %q is not a plain path such as /courses/http", path)
		}
	}
	return "/" + base, nil
}
