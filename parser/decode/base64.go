package decode

import "strconv"

// Alphabet is one of the two alphabets of base64.
type Alphabet uint8

// The alphabets.
const (
	Standard Alphabet = iota // with + and /: RFC 4648, 4
	URLSafe                  // with - and _: RFC 4648, 5
)

// Padding says whether = fills the last group. RFC 4648, 3.2.
type Padding uint8

// The paddings. Either accepts both; encoding then pads.
const (
	Either Padding = iota
	Padded
	Unpadded
)

// letters gives the 64 letters of an alphabet, by value.
func (a Alphabet) letters() string {
	const common = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
	if a == URLSafe {
		return common + "-_"
	}
	return common + "+/"
}

// EncodeBase64 writes bytes in groups of four letters for three bytes.
func EncodeBase64(in []byte, alphabet Alphabet, padding Padding) Result {
	letters := alphabet.letters()
	var r result
	for i := 0; i < len(in); i += 3 {
		group := in[i:min(i+3, len(in))]
		var bits uint32
		for j := range 3 {
			bits <<= 8
			if j < len(group) {
				bits |= uint32(group[j])
			}
		}
		out := []byte("====")
		for j := range len(group) + 1 {
			out[j] = letters[bits>>(18-6*j)&63]
		}
		if padding == Unpadded {
			out = out[:len(group)+1]
		}
		r.put(out, i+len(group), false)
	}
	return r.done()
}

// DecodeBase64 reads base64. White space is passed over; everything else that is wrong is a fault, and all the
// bytes that the letters give are given.
func DecodeBase64(in []byte, alphabet Alphabet, padding Padding) Result {
	d := base64Decoder{in: in, letters: alphabet.letters(), padding: padding}
	for v := range 64 {
		d.values[d.letters[v]] = byte(v) + 1
	}
	d.decode(alphabet)
	return d.done()
}

type base64Decoder struct {
	result
	in      []byte
	letters string
	padding Padding
	values  [256]byte // value + 1 of each letter

	bits   uint32
	n      int // letters in the group at hand, 0 to 3
	last   int // place of the last letter
	lastIs byte
}

func (d *base64Decoder) decode(alphabet Alphabet) {
	other := map[byte]byte{'-': '+', '_': '/'}
	if alphabet == URLSafe {
		other = map[byte]byte{'+': '-', '/': '_'}
	}
	for i := 0; i < len(d.in); {
		c := d.in[i]
		letter, isOther := other[c]
		switch {
		case d.values[c] > 0:
			d.letter(c, i)
			i++
		case isOther:
			d.fault(CodeBase64Alphabet, i, i+1, string(c), string(letter))
			d.letter(letter, i)
			i++
		case isSpace(c):
			i++
			d.skip(i)
		case c == '=':
			i = d.pad(i)
		default:
			n := characterLen(d.in[i:])
			d.fault(CodeBase64Char, i, i+n, byteName(c))
			i += n
			d.skip(i)
		}
	}
	short := d.n
	d.flush(len(d.in))
	if d.padding == Padded && short >= 2 {
		d.fault(CodeBase64Missing, len(d.in), len(d.in), strconv.Itoa(4-short))
	}
}

// skip passes over input up to end. Inside a group it belongs to the group.
func (d *base64Decoder) skip(end int) {
	if d.n == 0 {
		d.put(nil, end, false)
	}
}

// letter takes one letter; the fourth completes a group.
func (d *base64Decoder) letter(c byte, i int) {
	d.bits = d.bits<<6 | uint32(d.values[c]-1)
	d.n++
	d.last, d.lastIs = i, d.values[c]-1
	if d.n == 4 {
		d.put([]byte{byte(d.bits >> 16), byte(d.bits >> 8), byte(d.bits)}, i+1, false)
		d.n, d.bits = 0, 0
	}
}

// flush gives the bytes of an unfinished group, which takes the input up to end.
func (d *base64Decoder) flush(end int) {
	n, bits := d.n, d.bits
	d.n, d.bits = 0, 0
	spare := uint(0)
	switch n {
	case 0:
		d.put(nil, end, false)
		return
	case 1:
		d.fault(CodeBase64Length, d.last, d.last+1)
		d.put(nil, end, false)
		return
	case 2:
		spare = 4
		d.put([]byte{byte(bits >> 4)}, end, false)
	case 3:
		spare = 2
		d.put([]byte{byte(bits >> 10), byte(bits >> 2)}, end, false)
	}
	if mask := byte(1)<<spare - 1; d.lastIs&mask != 0 {
		d.fault(CodeBase64Bits, d.last, d.last+1, string(d.letters[d.lastIs&^mask]))
	}
}

// pad takes a run of = from i, with white space in it, and gives the place after it.
func (d *base64Decoder) pad(i int) (end int) {
	start, count := i, 0
	first := [3]int{-1, -1, -1} // the places of the first three =
	for ; i < len(d.in) && (d.in[i] == '=' || isSpace(d.in[i])); i++ {
		if d.in[i] == '=' {
			if count < len(first) {
				first[count] = i
			}
			count++
			end = i + 1
		}
	}
	want := 0
	if d.n >= 2 {
		want = 4 - d.n
	}
	middle := i < len(d.in) && d.values[d.in[i]] > 0
	d.flush(end)
	switch {
	case middle:
		d.fault(CodeBase64Middle, start, end)
	case d.padding == Unpadded:
		d.fault(CodeBase64Extra, start, end)
	case count > want:
		d.fault(CodeBase64Extra, first[want], end)
	case count < want:
		d.fault(CodeBase64Missing, end, end, strconv.Itoa(want-count))
	}
	return end
}
