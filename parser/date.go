package parser

import (
	"bytes"
	"time"
)

// dateForm is one of the shapes in which a date is met.
type dateForm uint8

const (
	dateUnread dateForm = iota
	dateIMF             // IMF-fixdate: the only one that may be generated
	dateRFC850
	dateAsctime
	dateNetscape // "Wed, 21-Oct-2026 07:28:00 GMT": cookies only
	dateOther    // readable, but none of these
)

// datePart is one part of a date, which ends at offset end.
type datePart struct {
	kind Kind
	end  int
}

// dateFault is something wrong with the bytes [from, to) of a date.
type dateFault struct {
	code     Code
	from, to int
}

// dateReading is what the bytes of one date say.
type dateReading struct {
	form    dateForm
	parts   [16]datePart
	n       int
	faults  [6]dateFault
	nfaults int

	weekday              int // 0 is Sunday, -1 where it is missing
	year, month, day     int
	yearDigits           int
	hour, minute, second int
	offset               int // seconds east of GMT
	zoneUnknown          bool
}

var (
	dayNames   = [...]string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}
	monthNames = [...]string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
)

func (r *dateReading) part(kind Kind, end int) {
	last := 0
	if r.n > 0 {
		last = r.parts[r.n-1].end
	}
	if end > last && r.n < len(r.parts) {
		r.parts[r.n] = datePart{kind, end}
		r.n++
	}
}

func (r *dateReading) fault(code Code, from, to int) {
	for _, f := range r.faults[:r.nfaults] {
		if f.code == code {
			return
		}
	}
	if r.nfaults < len(r.faults) {
		r.faults[r.nfaults] = dateFault{code, from, to}
		r.nfaults++
	}
}

// dateScan walks over the bytes of a date and fills a reading.
type dateScan struct {
	b []byte
	i int
	r *dateReading
}

func (s *dateScan) run(is func(byte) bool) []byte {
	from := s.i
	for s.i < len(s.b) && is(s.b[s.i]) {
		s.i++
	}
	return s.b[from:s.i]
}

// space makes the node of the blanks at the cursor, of which the grammar wants width.
func (s *dateScan) space(width int) {
	from := s.i
	w := s.run(isWS)
	s.r.part(KindSP, s.i)
	if len(w) != width || bytes.IndexByte(w, '\t') >= 0 {
		s.r.fault(CodeBadDate, from, s.i)
	}
}

// byteIs takes one delimiter, where it is there.
func (s *dateScan) byteIs(c byte) bool {
	if s.i < len(s.b) && s.b[s.i] == c {
		s.i++
		s.r.part(KindDelimiter, s.i)
		return true
	}
	return false
}

// digits reads a number of one to max digits.
func (s *dateScan) digits(kind Kind, max int) (v, n int) {
	w := s.run(isDigit)
	if len(w) > max {
		return 0, 0
	}
	for _, c := range w {
		v = v*10 + int(c-'0')
	}
	s.r.part(kind, s.i)
	return v, len(w)
}

// nameIn finds w, or its first three letters, in a list of lower-case names. exact is false where the case is not the standard's.
func nameIn(w []byte, names []string) (index int, exact bool) {
	for i, name := range names {
		if equalFold(w, name) || len(w) == 3 && equalFold(w, name[:3]) {
			exact = 'A' <= w[0] && w[0] <= 'Z'
			for _, c := range w[1:] {
				exact = exact && c >= 'a'
			}
			return i, exact
		}
	}
	return -1, false
}

// readDate: RFC 9110, 5.6.7. HTTP-date = IMF-fixdate / obs-date. What differs a little from these is read all the same, with its faults.
func readDate(b []byte) (r dateReading) {
	s := dateScan{b: b, r: &r}
	long := s.dayName()
	comma := s.byteIs(',')
	if r.weekday >= 0 {
		s.space(1)
	}
	dashes, ok := false, false
	if s.i < len(b) && isAlpha(b[s.i]) {
		r.form = dateAsctime
		ok = s.asctime()
		if comma || long {
			r.fault(CodeBadDate, 0, len(b))
		}
	} else {
		dashes, ok = s.dayMonthYear()
	}
	if !ok || s.i < len(b) || r.n == len(r.parts) {
		r.form, r.n = dateUnread, 0
		return r
	}
	switch {
	case r.form == dateAsctime:
	case comma && !long && !dashes && r.yearDigits == 4:
		r.form = dateIMF
	case comma && long && dashes && r.yearDigits == 2:
		r.form = dateRFC850
	case comma && dashes:
		r.form = dateNetscape
	default:
		r.form = dateOther
		r.fault(CodeBadDate, 0, len(b))
	}
	r.check(len(b))
	return r
}

// dayName reads the day of the week and reports whether it is written in full.
func (s *dateScan) dayName() (long bool) {
	w := s.run(isAlpha)
	day, exact := -1, false
	if len(w) > 0 {
		day, exact = nameIn(w, dayNames[:])
	}
	s.r.weekday = day
	if day < 0 {
		s.i = 0 // perhaps a month
		return false
	}
	s.r.part(KindDayName, s.i)
	if !exact {
		s.r.fault(CodeBadDate, 0, s.i)
	}
	return len(w) > 3
}

// monthName reads the month. Names are case-sensitive.
func (s *dateScan) monthName() bool {
	from := s.i
	w := s.run(isAlpha)
	if len(w) != 3 {
		return false
	}
	m, exact := nameIn(w, monthNames[:])
	s.r.month = m + 1
	s.r.part(KindMonth, s.i)
	if !exact {
		s.r.fault(CodeBadDate, from, s.i)
	}
	return m >= 0
}

// dayMonthYear reads the order of IMF-fixdate and rfc850-date, to the end.
func (s *dateScan) dayMonthYear() (dashes, ok bool) {
	from := s.i
	day, n := s.digits(KindDay, 2)
	if n == 0 {
		return false, false
	}
	s.r.day = day
	if n == 1 {
		s.r.fault(CodeDateDayDigits, from, s.i)
	}
	dashes = s.byteIs('-')
	if !dashes {
		s.space(1)
	}
	if !s.monthName() {
		return dashes, false
	}
	if dashes {
		if !s.byteIs('-') {
			return dashes, false
		}
	} else {
		s.space(1)
	}
	if s.r.year, s.r.yearDigits = s.digits(KindYear, 4); s.r.yearDigits != 2 && s.r.yearDigits != 4 {
		return dashes, false
	}
	s.space(1)
	if !s.timeOfDay() {
		return dashes, false
	}
	return dashes, s.zone()
}

// asctime reads the order of asctime-date after the day name, to the end.
func (s *dateScan) asctime() bool {
	if !s.monthName() {
		return false
	}
	from := s.i
	w := s.run(isWS)
	s.r.part(KindSP, s.i)
	day, n := s.digits(KindDay, 2)
	if n == 0 {
		return false
	}
	if len(w)+n != 3 {
		s.r.fault(CodeDateDayDigits, from, s.i)
	}
	s.r.day = day
	s.space(1)
	if !s.timeOfDay() {
		return false
	}
	s.space(1)
	s.r.year, s.r.yearDigits = s.digits(KindYear, 4)
	return s.r.yearDigits == 4
}

// timeOfDay: RFC 9110, 5.6.7. time-of-day = hour ":" minute ":" second.
func (s *dateScan) timeOfDay() bool {
	from := s.i
	var v [3]int
	for k := range v {
		if k > 0 {
			if s.i == len(s.b) || s.b[s.i] != ':' {
				if k == 2 {
					break // no seconds
				}
				return false
			}
			s.i++
		}
		w := s.run(isDigit)
		if len(w) == 0 || len(w) > 2 {
			return false
		}
		for _, c := range w {
			v[k] = v[k]*10 + int(c-'0')
		}
	}
	if s.i-from != 8 {
		s.r.fault(CodeBadDate, from, s.i)
	}
	s.r.part(KindTimeOfDay, s.i)
	s.r.hour, s.r.minute, s.r.second = v[0], v[1], v[2]
	return true
}

// zone reads "GMT", and what stands in its place.
func (s *dateScan) zone() bool {
	if s.i == len(s.b) {
		s.r.fault(CodeDateZone, s.i, s.i)
		return true
	}
	s.space(1)
	from := s.i
	w := s.b[from:]
	s.i = len(s.b)
	s.r.part(KindGMT, s.i)
	if string(w) == "GMT" {
		return true
	}
	s.r.fault(CodeDateZone, from, s.i)
	switch {
	case len(w) == 0:
	case equalFold(w, "gmt"), equalFold(w, "utc"), equalFold(w, "ut"), equalFold(w, "z"):
	case len(w) == 5 && (w[0] == '+' || w[0] == '-'):
		v, ok := decimal(w[1:])
		if !ok {
			return false
		}
		s.r.offset = int(v/100*60+v%100) * 60
		if w[0] == '-' {
			s.r.offset = -s.r.offset
		}
	case len(w) <= 5 && isAlpha(w[0]):
		s.r.zoneUnknown = true
	default:
		return false
	}
	return true
}

// check holds the numbers of a date against the calendar.
func (r *dateReading) check(end int) {
	if r.form == dateRFC850 || r.form == dateAsctime {
		r.fault(CodeDateObsolete, 0, end)
	}
	year := r.year
	if r.yearDigits == 2 {
		year += 2000 // both centuries have the same months, but for the unlucky 1900
	}
	t := time.Date(year, time.Month(r.month), r.day, 0, 0, 0, 0, time.UTC)
	switch {
	case t.Day() != r.day || r.hour > 23 || r.minute > 59 || r.second > 60:
		r.fault(CodeDateImpossible, 0, end)
	case r.yearDigits == 4 && r.weekday >= 0 && int(t.Weekday()) != r.weekday:
		r.fault(CodeDateWeekday, 0, r.parts[0].end)
	}
}

// has reports whether the reading has a fault of that code.
func (r *dateReading) has(code Code) bool {
	for _, f := range r.faults[:r.nfaults] {
		if f.code == code {
			return true
		}
	}
	return false
}
