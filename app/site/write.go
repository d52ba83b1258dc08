//go:build !wasm

package site

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"

	"enclair/explain"
)

// languages of the site, in the order in which they are offered.
var languages = []explain.Lang{explain.FR, explain.EN}

// builder holds what the pages have in common while a site is written.
type builder struct {
	Options
	files  tree
	pages  *pages
	shared Shared
}

// Shared are the addresses that every page names, the site's base included.
type Shared struct {
	Favicon, IconSVG, AppleIcon, Icon512, Boot, Door, Highlight string
	Styles, ToolScripts                                         []string
}

// Write makes the whole site in o.Out from the programs, web/, the samples and
// the records, and returns the number of its files. The same sources give the
// same bytes.
func Write(o Options, p Programs) (int, error) {
	if err := o.normalise(); err != nil {
		return 0, err
	}
	b := &builder{Options: o, files: tree{}}
	for _, step := range []func() error{
		b.icons,
		func() error { return b.licences(p) },
		func() error { return b.scripts(p) },
		b.styles,
		b.manifests,
		b.allPages,
		b.reference,
		b.sitemap,
		b.serviceWorker, // last: it lists the others
	} {
		if err := step(); err != nil {
			return 0, err
		}
	}
	return len(b.files), b.files.write(o.Out)
}

// address is the path of a file or folder of the site on its host.
func (b *builder) address(path string) string { return b.Base + "/" + path }

// web reads a file of web/.
func (b *builder) web(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(b.Root, "web", name))
}

func (b *builder) icons() error {
	svg := iconSVG()
	b.shared.IconSVG = b.address(b.files.asset("icon.svg", svg))
	for _, icon := range []struct {
		name     string
		size     int
		maskable bool
		to       *string
	}{
		{"icon-180.png", 180, true, &b.shared.AppleIcon},
		{"icon-512.png", 512, false, &b.shared.Icon512},
	} {
		image, err := iconPNG(icon.size, icon.maskable)
		if err != nil {
			return err
		}
		*icon.to = b.address(b.files.asset(icon.name, image))
	}
	small, err := iconPNG(32, false)
	if err != nil {
		return err
	}
	b.files.put("favicon.ico", icoFile(small))
	b.shared.Favicon = b.address("favicon.ico")
	return nil
}

// licences adds the notices of what the programs are made with.
func (b *builder) licences(p Programs) error {
	text, err := os.ReadFile(p.Licences)
	if err != nil {
		return err
	}
	b.files.put(LicencesFile, text)
	return nil
}

// scripts adds the programs and the scripts, each told the names of those that it loads.
func (b *builder) scripts(p Programs) error {
	loaded := map[string]string{}
	sizes := map[string]int{}
	for name, file := range map[string]string{"app.wasm": p.App, "worker.wasm": p.Worker, "wasm_exec.js": p.Exec} {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		loaded[name] = b.address(b.files.asset(name, text))
		sizes[name] = len(text)
	}
	texts, records := map[string]map[string]string{}, map[string]string{}
	for _, lang := range languages {
		texts[string(lang)] = map[string]string{
			"loading":    explain.UI("site-loading", lang),
			"noWasm":     explain.UI("site-no-wasm", lang),
			"loadFailed": explain.UI("site-load-failed", lang),
			"damaged":    explain.UI("site-damaged", lang),
			"stopped":    explain.UI("site-stopped", lang),
			"update":     explain.UI("site-update", lang),
			"reload":     explain.UI("site-reload", lang),
		}
		records[string(lang)] = b.address(b.files.asset("records-"+string(lang)+".txt", explain.RecordsFile(lang)))
	}

	worker, err := b.script("worker.js", map[string]any{"exec": loaded["wasm_exec.js"], "wasm": loaded["worker.wasm"]})
	if err != nil {
		return err
	}
	b.shared.Boot, err = b.script("boot.js", map[string]any{
		"base":     b.Base,
		"sw":       b.address("sw.js"),
		"exec":     loaded["wasm_exec.js"],
		"wasm":     loaded["app.wasm"],
		"wasmSize": sizes["app.wasm"],
		"records":  records,
		"texts":    texts,
	})
	if err != nil {
		return err
	}
	b.shared.Door, err = b.script("door.js", map[string]any{"base": b.Base})
	if err != nil {
		return err
	}

	// The other scripts are the tool's.
	others, err := b.webFiles("*.js")
	if err != nil {
		return err
	}
	for _, name := range others {
		switch name {
		case "boot.js", "door.js", "search.js", "sw.js", "worker.js":
			continue
		}
		address, err := b.script(name, map[string]any{"base": b.Base, "worker": worker})
		if err != nil {
			return err
		}
		b.shared.ToolScripts = append(b.shared.ToolScripts, address)
	}
	return nil
}

// webFiles lists the files of web/ that match a pattern, by name, in order.
func (b *builder) webFiles(pattern string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(b.Root, "web", pattern))
	if err != nil {
		return nil, err
	}
	for i, file := range files {
		files[i] = filepath.Base(file)
	}
	slices.Sort(files)
	return files, nil
}

// script adds a script of web/ and returns its address. A script that says
// "= SITE;" is told there what it needs to know of the site.
func (b *builder) script(name string, site map[string]any) (string, error) {
	text, err := b.filled(name, site)
	if err != nil {
		return "", err
	}
	return b.address(b.files.asset(name, text)), nil
}

// filled reads a script and puts site, as JSON with sorted keys, where it says "= SITE;".
func (b *builder) filled(name string, site map[string]any) ([]byte, error) {
	text, err := b.web(name)
	if err != nil {
		return nil, err
	}
	data, err := json.Marshal(site)
	if err != nil {
		return nil, err
	}
	return fillPlace(name, text, data)
}

// styles adds the style sheets of web/.
func (b *builder) styles() error {
	names, err := b.webFiles("*.css")
	if err != nil {
		return err
	}
	for _, name := range names {
		if name == "ref.css" {
			continue // a part of the reference's own
		}
		text, err := b.web(name)
		if err != nil {
			return err
		}
		b.shared.Styles = append(b.shared.Styles, b.address(b.files.asset(name, text)))
	}
	return nil
}

// serviceWorker adds the service worker, which keeps all that is there but the
// pages of the reference: of those, it keeps the ones that are read. The version is that of the content, so that it changes when and only when a file does.
func (b *builder) serviceWorker() error {
	paths := []string{}
	for _, path := range b.files.paths() {
		if path == "robots.txt" || path == "sitemap.xml" || visited(path) {
			continue
		}
		paths = append(paths, b.address(withoutIndex(path)))
	}
	var folders []string
	for _, lang := range languages {
		folders = append(folders, b.address(string(lang)+"/ref/"))
	}
	text, err := b.filled("sw.js", map[string]any{"base": b.Base, "version": b.files.version(), "files": paths, "visited": folders})
	if err != nil {
		return err
	}
	b.files.put("sw.js", text)
	return nil
}
