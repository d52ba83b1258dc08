package explain

import (
	"strconv"
	"strings"
	"time"

	"enclair/parser"
)

// Date writes a moment in words: "Wednesday 17 February 2016, 14:50:13 UTC", "mercredi 17 février 2016, 14:50:13 UTC".
func Date(t time.Time, lang Lang) string {
	t = t.UTC()
	day := strconv.Itoa(t.Day())
	if lang == FR && t.Day() == 1 {
		day = Ordinal(1, FR)
	}
	return Say(lang, "date-words",
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
		return Say(lang, "date-same")
	case d < 0:
		return Say(lang, "date-before", "duration", Duration(-d, lang))
	}
	return Say(lang, "date-after", "duration", Duration(d, lang))
}

// readDate reads a date as a recipient does, in any of the forms that the parser knows. RFC 9110, 5.6.7.
func readDate(text string) (time.Time, bool) { return parser.HTTPDate([]byte(text)) }

// lastSecond is the last second of the year 9999: what lies behind it is not worth the words of a date.
const lastSecond = 253402300799

// readSFDate reads the date of a structured field, "@1688169599". RFC 9651, 3.3.7.
func readSFDate(text string) (time.Time, bool) {
	digits, found := strings.CutPrefix(text, "@")
	seconds, err := strconv.ParseInt(digits, 10, 64)
	if !found || err != nil || seconds < -lastSecond || seconds > lastSecond {
		return time.Time{}, false
	}
	return time.Unix(seconds, 0), true
}
