package parser

import "time"

// CookieDate reads b as browsers read the Expires attribute of a cookie: RFC 6265, 5.1.1. The time, the day,
// the month and the year are looked for in any order, and all else, such as a time zone, is ignored.
func CookieDate(b []byte) (time.Time, bool) {
	var d cookieDateParts
	for i := 0; i < len(b); {
		for i < len(b) && isCookieDateDelimiter(b[i]) {
			i++
		}
		start := i
		for i < len(b) && !isCookieDateDelimiter(b[i]) {
			i++
		}
		if i > start {
			d.token(b[start:i])
		}
	}
	return d.time()
}

// cookieDateParts is what was found of a date.
type cookieDateParts struct {
	hasTime, hasDay, hasMonth, hasYear bool

	hour, minute, second, day, month, year int
}

// isCookieDateDelimiter: RFC 6265, 5.1.1, delimiter.
func isCookieDateDelimiter(c byte) bool {
	return c == '\t' || ' ' <= c && c <= '/' || ';' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

// token takes one word of a date for the first part that is still missing and that it can be.
func (d *cookieDateParts) token(w []byte) {
	if !d.hasTime && d.timeOfDay(w) {
		d.hasTime = true
		return
	}
	v, n := leadingNumber(w)
	switch {
	case !d.hasDay && n >= 1 && n <= 2:
		d.day, d.hasDay = v, true
	case !d.hasMonth && len(w) >= 3 && d.monthName(w[:3]):
		d.hasMonth = true
	case !d.hasYear && n >= 2 && n <= 4:
		d.year, d.hasYear = v, true
	}
}

func (d *cookieDateParts) monthName(w []byte) bool {
	for i, name := range monthNames {
		if equalFold(w, name) {
			d.month = i + 1
			return true
		}
	}
	return false
}

// timeOfDay reads hms-time: one or two digits three times, with colons, and perhaps more that is no digit.
func (d *cookieDateParts) timeOfDay(w []byte) bool {
	var v [3]int
	for i := range v {
		number, n := leadingNumber(w)
		if n < 1 || n > 2 {
			return false
		}
		v[i], w = number, w[n:]
		if i < 2 {
			if len(w) == 0 || w[0] != ':' {
				return false
			}
			w = w[1:]
		}
	}
	d.hour, d.minute, d.second = v[0], v[1], v[2]
	return true
}

// leadingNumber gives the number at the start of w and the count of its digits; of more than four digits only the count is right.
func leadingNumber(w []byte) (v, n int) {
	for n < len(w) && isDigit(w[n]) {
		if n < 4 {
			v = v*10 + int(w[n]-'0')
		}
		n++
	}
	return v, n
}

func (d *cookieDateParts) time() (time.Time, bool) {
	if !d.hasTime || !d.hasDay || !d.hasMonth || !d.hasYear {
		return time.Time{}, false
	}
	switch {
	case d.year >= 70 && d.year <= 99:
		d.year += 1900
	case d.year <= 69:
		d.year += 2000
	}
	if d.year < 1601 || d.hour > 23 || d.minute > 59 || d.second > 59 {
		return time.Time{}, false
	}
	t := time.Date(d.year, time.Month(d.month), d.day, d.hour, d.minute, d.second, 0, time.UTC)
	return t, t.Day() == d.day
}
