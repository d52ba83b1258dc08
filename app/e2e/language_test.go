//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"testing"
)

func TestTheOtherLanguageIsFetchedWhenItIsAskedFor(t *testing.T) {
	p := newVisitor(t, serve(t))
	p.openTool("/fr/")
	p.run(`window.asked = () => performance.getEntriesByType("resource").map((e) => e.name).filter((name) => /\/records-/.test(name)).map((name) => /records-(..)/.exec(name)[1]).join(" ")`)
	p.check(`asked() === "fr"`)
	p.click("#lang")
	p.until(`document.documentElement.lang === "en" && told("findings-title") === "Findings"`)
	p.check(`asked() === "fr en" && location.pathname === "/en/"`)
	p.click("#lang")
	p.until(`document.documentElement.lang === "fr" && told("findings-title") === "Constats"`)
	p.check(`asked() === "fr en"`)
}

func TestALanguageThatCannotBeFetchedIsTold(t *testing.T) {
	dir := writable(t)
	if err := os.Remove(filepath.Join(dir, "sw.js")); err != nil {
		t.Fatal(err)
	}
	h := serveFolder(t, dir, "")
	p := newVisitor(t, h)
	p.expect("not available offline")
	p.expect("(404) was received when fetching the script")
	p.expect("no records")
	p.expect("net::ERR_")
	p.expect("the worker could not do it")
	p.openTool("/fr/")
	p.replaceAll(small)
	h.stop()
	p.click("#lang")
	p.until(`told("toast").startsWith("L’autre langue")`)
	p.check(`document.documentElement.lang === "fr" && location.pathname === "/fr/" && !document.getElementById("lang").ariaBusy`)
	p.check(`shown().startsWith("GET") && told("findings-title") === "Constats"`)
}
