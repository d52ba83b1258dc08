package explain

import (
	"strconv"
	"time"
)

// Date writes a moment in words: "Wednesday 17 February 2016, 14:50:13 UTC", "mercredi 17 février 2016, 14:50:13 UTC".
func Date(t time.Time, lang Lang) string {
	t = t.UTC()
	day := strconv.Itoa(t.Day())
	if lang == FR && t.Day() == 1 {
		day = Ordinal(1, FR)
	}
	return say(lang, "date-words",
		"weekday", word(lang, "weekdays", int(t.Weekday())),
		"day", day,
		"month", word(lang, "months", int(t.Month())-1),
		"year", strconv.Itoa(t.Year()),
		"time", t.Format("15:04:05"))
}

// Relative says where t lies as seen from to, the moment at which the message was made: "2 hours before the message's Date".
func Relative(t, to time.Time, lang Lang) string {
	d := int64(t.Sub(to) / time.Second)
	switch {
	case d == 0:
		return say(lang, "date-same")
	case d < 0:
		return say(lang, "date-before", "duration", Duration(-d, lang))
	}
	return say(lang, "date-after", "duration", Duration(d, lang))
}

// readDate reads an HTTP date in any of its three forms. RFC 9110, 5.6.7.
func readDate(text string) (time.Time, bool) {
	for _, form := range [...]string{"Mon, _2 Jan 2006 15:04:05 GMT", "Monday, 02-Jan-06 15:04:05 GMT", "Mon Jan _2 15:04:05 2006", "Mon, _2-Jan-2006 15:04:05 GMT"} {
		if t, err := time.Parse(form, text); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}
