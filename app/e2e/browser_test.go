//go:build e2e

// Package e2e uses the built site as a reader would: in a real browser, with real keys, a real pointer and a real
// clipboard. Each test has a tab with storage of its own, and fails on any error in the console, any violation of
// the content security policy and any request that leaves the origin.
//
// ENCLAIR_DIST is a site built for the root of a host and ENCLAIR_DIST_SUB one built for subPath; a site that is not
// given is built. CHROME is the browser, if it is not found by itself.
package e2e

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"enclair/app/site"

	"github.com/chromedp/chromedp"
)

// subPath is where the site of ENCLAIR_DIST_SUB stands on its host.
const subPath = "/courses/http"

// browser is the context of the one browser; every tab is made from it.
var browser context.Context

// work is a folder for what the tests build, removed at the end.
var work string

func TestMain(m *testing.M) {
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		code = 1
	}
	os.Exit(code)
}

func run(m *testing.M) (int, error) {
	program, err := findBrowser()
	if err != nil {
		return 1, err
	}
	if work, err = os.MkdirTemp("", "enclair-e2e-"); err != nil {
		return 1, err
	}
	defer os.RemoveAll(work)
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program),
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.WindowSize(1280, 900),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("lang", "en-GB"),
	)
	allocator, end := chromedp.NewExecAllocator(context.Background(), options...)
	defer end()
	var stop context.CancelFunc
	browser, stop = chromedp.NewContext(allocator)
	defer stop()
	if err := chromedp.Do(browser); err != nil {
		return 1, fmt.Errorf("%s does not start: %w", program, err)
	}
	return m.Run(), nil
}

// findBrowser gives the path of Chromium or Chrome.
func findBrowser() (string, error) {
	if name := os.Getenv("CHROME"); name != "" {
		return exec.LookPath(name)
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("no Chromium found: install it, or name it with CHROME=/path/to/it")
}

// programs are the two browser programs, compiled once, where a site has to be built.
var programs = sync.OnceValues(func() (site.Programs, error) {
	return site.BuildPrograms(root, filepath.Join(work, "programs"))
})

// root is the folder of go.mod, seen from this one.
const root = "../.."

// rootSite and subSite are the folders of the two sites.
var (
	rootSite = sync.OnceValues(func() (string, error) { return siteFolder("ENCLAIR_DIST", "") })
	subSite  = sync.OnceValues(func() (string, error) { return siteFolder("ENCLAIR_DIST_SUB", subPath) })
)

func siteFolder(env, base string) (string, error) {
	if dir := os.Getenv(env); dir != "" {
		if _, err := os.Stat(filepath.Join(dir, "sw.js")); err != nil {
			return "", fmt.Errorf("%s names no built site: %w", env, err)
		}
		return dir, nil
	}
	p, err := programs()
	if err != nil {
		return "", err
	}
	out := filepath.Join(work, "site"+filepath.Base(base))
	_, err = site.Write(site.Options{Root: root, Build: filepath.Join(work, "programs"), Out: out, Base: base}, p)
	return out, err
}

// host serves a site with the fields that the real host sends.
type host struct {
	*httptest.Server
	base string
}

// shared is the host of all tests that do not stop or change theirs.
var shared = sync.OnceValues(func() (*host, error) {
	dir, err := rootSite()
	if err != nil {
		return nil, err
	}
	return &host{httptest.NewServer(site.Handler(dir, "")), ""}, nil
})

// serve serves the site at the root of a host of its own.
func serve(t testing.TB) *host {
	t.Helper()
	dir, err := rootSite()
	if err != nil {
		t.Fatal(err)
	}
	return serveFolder(t, dir, "")
}

func serveFolder(t testing.TB, dir, base string) *host {
	t.Helper()
	h := &host{httptest.NewServer(site.Handler(dir, base)), base}
	t.Cleanup(h.stop)
	return h
}

// stop ends the host at once: nothing answers at its address any more.
func (h *host) stop() {
	h.CloseClientConnections()
	h.Close()
}

// address is the absolute address of a path of the site.
func (h *host) address(path string) string { return h.URL + h.base + path }
