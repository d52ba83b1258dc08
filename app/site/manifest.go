//go:build !wasm

package site

import (
	"encoding/json"

	"enclair/explain"
)

// manifest is a web application manifest, in the order of its members in the file.
type manifest struct {
	ID              string         `json:"id"`
	Name            string         `json:"name"`
	ShortName       string         `json:"short_name"`
	Description     string         `json:"description"`
	Lang            string         `json:"lang"`
	Dir             string         `json:"dir"`
	StartURL        string         `json:"start_url"`
	Scope           string         `json:"scope"`
	Display         string         `json:"display"`
	BackgroundColor string         `json:"background_color"`
	ThemeColor      string         `json:"theme_color"`
	Categories      []string       `json:"categories"`
	Icons           []manifestIcon `json:"icons"`
	Shortcuts       []shortcut     `json:"shortcuts"`
}

type manifestIcon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
}

type shortcut struct {
	Name  string         `json:"name"`
	URL   string         `json:"url"`
	Icons []manifestIcon `json:"icons"`
}

// manifests adds one manifest for each language. Both describe one program:
// they have the same id, so that a reader who changes language installs nothing
// twice.
func (b *builder) manifests() error {
	icons := []manifestIcon{{b.shared.IconSVG, "any", "image/svg+xml", "any"}}
	for _, icon := range []struct {
		name, sizes string
		size        int
		maskable    bool
	}{
		{"icon-192.png", "192x192", 192, false},
		{"icon-512.png", "512x512", 512, false},
		{"maskable-192.png", "192x192", 192, true},
		{"maskable-512.png", "512x512", 512, true},
	} {
		address := b.shared.Icon512
		if icon.name != "icon-512.png" {
			image, err := iconPNG(icon.size, icon.maskable)
			if err != nil {
				return err
			}
			address = b.address(b.files.asset(icon.name, image))
		}
		purpose := "any"
		if icon.maskable {
			purpose = "maskable"
		}
		icons = append(icons, manifestIcon{address, icon.sizes, "image/png", purpose})
	}
	for _, lang := range languages {
		l := string(lang)
		m := manifest{
			ID:              b.address(""),
			Name:            "En clair",
			ShortName:       "En clair",
			Description:     explain.UI("site-description", lang),
			Lang:            l,
			Dir:             "ltr",
			StartURL:        b.address(l + "/"),
			Scope:           b.address(""),
			Display:         "standalone",
			BackgroundColor: "#fbfaf7",
			ThemeColor:      "#0b5c8f",
			Categories:      []string{"developer", "education", "utilities"},
			Icons:           icons,
			Shortcuts: []shortcut{{
				Name:  explain.UI("site-samples", lang),
				URL:   b.address(l + "/samples/"),
				Icons: icons[1:2],
			}},
		}
		text, err := json.MarshalIndent(m, "", "  ")
		if err != nil {
			return err
		}
		b.files.put(l+"/manifest.webmanifest", append(text, '\n'))
	}
	return nil
}
