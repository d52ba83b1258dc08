//go:build e2e

package e2e

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"enclair/app/site"
)

// hostOf serves the site, each answer for a file of records through damage, which may cut it.
func hostOf(t testing.TB, damage func(r *http.Request, text []byte) []byte) *host {
	t.Helper()
	dir, err := rootSite()
	if err != nil {
		t.Fatal(err)
	}
	whole := site.Handler(dir, "")
	h := &host{httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, "/assets/records-fr.") {
			whole.ServeHTTP(w, r)
			return
		}
		asked := r.Clone(r.Context())
		asked.Header.Del("Accept-Encoding")
		answer := httptest.NewRecorder()
		whole.ServeHTTP(answer, asked)
		w.Header().Set("Content-Type", answer.Header().Get("Content-Type"))
		w.Header().Set("Cache-Control", answer.Header().Get("Cache-Control"))
		w.Write(damage(r, answer.Body.Bytes()))
	})), ""}
	t.Cleanup(h.stop)
	return h
}

func TestRecordsThatArriveDamagedAreFetchedPastTheCaches(t *testing.T) {
	h := hostOf(t, func(r *http.Request, text []byte) []byte {
		if r.Header.Get("Cache-Control") == "no-cache" {
			return text
		}
		return text[:len(text)/2]
	})
	p := newVisitor(t, h)
	p.expect("no records")
	p.openTool("/fr/")
	p.check(`told("findings-title") === "Constats"`)
	p.kept() // the service worker has kept the damaged file
	p.reload()
	p.ready()
	p.check(`told("findings-title") === "Constats"`)
}

func TestRecordsThatStayDamagedAreTold(t *testing.T) {
	for name, damage := range map[string]func(text []byte) []byte{
		"empty":   func([]byte) []byte { return nil },
		"cut":     func(text []byte) []byte { return text[:len(text)-1000] },
		"altered": func(text []byte) []byte { return append([]byte("#"), text[1:]...) },
	} {
		t.Run(name, func(t *testing.T) {
			p := newVisitor(t, hostOf(t, func(_ *http.Request, text []byte) []byte { return damage(text) }))
			p.expect("no records")
			p.open("/fr/")
			p.until(`document.documentElement.dataset.state === "failed" && document.getElementById("boot-failure").textContent.startsWith("Les explications sont arrivées deux fois endommagées")`)
			p.check(`!document.body.textContent.includes("severity-")`)
		})
	}
}
