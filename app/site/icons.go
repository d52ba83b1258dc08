//go:build !wasm

package site

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
)

// bar is a rounded rectangle of the mark, in a square of 512 units.
type bar struct {
	x, y, w, h, r float64
	fill          color.NRGBA
}

var (
	blue  = color.NRGBA{0x0b, 0x5c, 0x8f, 0xff}
	paper = color.NRGBA{0xfb, 0xfa, 0xf7, 0xff}
	pale  = color.NRGBA{0x9c, 0xc4, 0xdd, 0xff}
	amber = color.NRGBA{0xff, 0xc9, 0x4d, 0xff}
)

// mark is the site's sign: the lines of a message, one part of them marked.
// A maskable mark bleeds to the edges, for systems that cut icons to a shape.
func mark(maskable bool) []bar {
	ground := bar{16, 16, 480, 480, 96, blue}
	if maskable {
		ground = bar{0, 0, 512, 512, 0, blue}
	}
	return []bar{
		ground,
		{116, 132, 92, 48, 24, paper}, {228, 132, 168, 48, 24, pale},
		{116, 232, 132, 48, 24, paper}, {268, 232, 128, 48, 24, amber},
		{116, 332, 64, 48, 24, paper}, {200, 332, 116, 48, 24, pale},
	}
}

// iconSVG writes the mark as a drawing.
func iconSVG() []byte {
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">` + "\n")
	for _, m := range mark(false) {
		fmt.Fprintf(&b, `<rect x="%g" y="%g" width="%g" height="%g" rx="%g" fill="#%02x%02x%02x"/>`+"\n", m.x, m.y, m.w, m.h, m.r, m.fill.R, m.fill.G, m.fill.B)
	}
	b.WriteString("</svg>\n")
	return []byte(b.String())
}

// iconPNG paints the mark, size pixels wide and high.
func iconPNG(size int, maskable bool) ([]byte, error) {
	const fine = 4 // samples a pixel, each way
	bars := mark(maskable)
	img := image.NewNRGBA(image.Rect(0, 0, size, size))
	unit := 512 / float64(size*fine)
	for py := range size {
		for px := range size {
			var r, g, b, covered int
			for s := range fine * fine {
				x := (float64(px*fine+s%fine) + 0.5) * unit
				y := (float64(py*fine+s/fine) + 0.5) * unit
				for i := len(bars) - 1; i >= 0; i-- {
					if bars[i].holds(x, y) {
						r, g, b = r+int(bars[i].fill.R), g+int(bars[i].fill.G), b+int(bars[i].fill.B)
						covered++
						break
					}
				}
			}
			if covered > 0 {
				img.SetNRGBA(px, py, color.NRGBA{uint8(r / covered), uint8(g / covered), uint8(b / covered), uint8(covered * 255 / (fine * fine))})
			}
		}
	}
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&out, img); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// holds reports whether the point lies in the bar, its round corners cut off.
func (m bar) holds(x, y float64) bool {
	x, y = x-m.x, y-m.y
	if x < 0 || y < 0 || x > m.w || y > m.h {
		return false
	}
	dx := max(m.r-x, x-(m.w-m.r), 0)
	dy := max(m.r-y, y-(m.h-m.r), 0)
	return dx*dx+dy*dy <= m.r*m.r
}

// icoFile wraps one PNG image of 32 pixels as a favicon.ico.
func icoFile(image []byte) []byte {
	var b bytes.Buffer
	for _, v := range []any{
		uint16(0), uint16(1), uint16(1), // reserved, an icon, one image
		uint8(32), uint8(32), uint8(0), uint8(0), // width, height, no palette, reserved
		uint16(1), uint16(32), uint32(len(image)), uint32(6 + 16), // planes, bits a pixel, length, offset
	} {
		binary.Write(&b, binary.LittleEndian, v) // a bytes.Buffer takes all
	}
	b.Write(image)
	return b.Bytes()
}
