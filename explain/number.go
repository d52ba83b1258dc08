package explain

import (
	"math"
	"strconv"
	"strings"
)

// thinSpace, which does not break, stands between the thousands of a French number.
const thinSpace = "\u202f"

// Number writes n with its thousands apart: "1,270", "1 270".
func Number(n int64, lang Lang) string {
	digits := strconv.FormatInt(n, 10)
	sign := ""
	if digits[0] == '-' {
		sign, digits = "-", digits[1:]
	}
	if len(digits) <= 3 {
		return sign + digits
	}
	separator := ","
	if lang == FR {
		separator = thinSpace
	}
	var b strings.Builder
	b.WriteString(sign)
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(separator)
		}
		b.WriteByte(digits[i])
	}
	return b.String()
}

// Ordinal writes the place of something in a row: "1st", "1er".
func Ordinal(n int, lang Lang) string {
	if lang == FR {
		if n == 1 {
			return "1er"
		}
		return strconv.Itoa(n) + "e"
	}
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

// Bytes writes an exact number of bytes: "1,270 bytes", "1 270 octets".
func Bytes(n int64, lang Lang) string { return Count(lang, "bytes", n) }

// Size writes about how much n bytes are, with one decimal at most: "1.3 KB", "1,3 Ko". Multiples count 1,000.
func Size(n int64, lang Lang) string {
	names := [...]string{"kilobytes", "megabytes", "gigabytes", "terabytes"}
	if n < 1000 {
		return Bytes(n, lang)
	}
	v := float64(n) / 1000
	i := 0
	for math.Round(v*10) >= 10000 && i < len(names)-1 {
		v /= 1000
		i++
	}
	tenths := int64(math.Round(v * 10))
	text := Number(tenths/10, lang)
	if tenths < 1000 && tenths%10 != 0 {
		point := "."
		if lang == FR {
			point = ","
		}
		text += point + strconv.FormatInt(tenths%10, 10)
	}
	return Say(lang, names[i], "n", text)
}

// Length says a number of seconds as such and, where that is clearer, as a duration: "604,800 s, that is 7 days", "30 seconds".
func Length(seconds int64, lang Lang) string {
	if seconds < 60 {
		return Duration(seconds, lang)
	}
	return Say(lang, "seconds-length", "seconds", Number(seconds, lang), "duration", Duration(seconds, lang))
}

// Duration writes a length of time in words, with the two largest units that are not zero: "7 days", "1 hour and 30 minutes".
// One that those units do not hold exactly is said to be about that: "about 68 years".
func Duration(seconds int64, lang Lang) string {
	if seconds < 0 {
		if seconds == math.MinInt64 {
			seconds++
		}
		return "-" + Duration(-seconds, lang)
	}
	units := [...]struct {
		name    string
		seconds int64
	}{{"years", 365 * 86400}, {"days", 86400}, {"hours", 3600}, {"minutes", 60}, {"seconds", 1}}
	rest := seconds
	var words []string
	for i, u := range units {
		n := rest / u.seconds
		if n == 0 && (i < len(units)-1 || seconds > 0) {
			continue
		}
		if u.name == "years" && n == 1 && rest%u.seconds != 0 {
			continue // 400 days are better than 1 year 35 days
		}
		rest -= n * u.seconds
		words = append(words, Count(lang, u.name, n))
		if len(words) == 2 || u.name == "years" && n >= 10 {
			break
		}
	}
	text := List(lang, words)
	if rest > 0 {
		return Say(lang, "about", "duration", text)
	}
	return text
}
