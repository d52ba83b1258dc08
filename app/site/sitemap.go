//go:build !wasm

package site

import (
	"encoding/xml"
	"strings"
)

// sitemap adds sitemap.xml, with every page that has a canonical address, and
// robots.txt, which names it.
func (b *builder) sitemap() error {
	var s strings.Builder
	s.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	s.WriteString(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n")
	for _, page := range b.pages.listed {
		s.WriteString("<url><loc>")
		escapeXML(&s, page.canonical)
		s.WriteString("</loc>")
		for _, a := range page.alternates {
			s.WriteString(`<xhtml:link rel="alternate" hreflang="` + a.Lang + `" href="`)
			escapeXML(&s, a.URL)
			s.WriteString(`"/>`)
		}
		s.WriteString("</url>\n")
	}
	s.WriteString("</urlset>\n")
	b.files.put("sitemap.xml", []byte(s.String()))
	b.files.put("robots.txt", []byte("User-agent: *\nAllow: /\n\nSitemap: "+b.URL+b.address("sitemap.xml")+"\n"))
	return nil
}

func escapeXML(s *strings.Builder, text string) {
	xml.EscapeText(s, []byte(text)) // a strings.Builder takes all
}
