package parser

// imfFixdate is the layout of the one format in which dates may be generated. RFC 9110, 5.6.7.
const imfFixdate = "Sun, 06 Nov 1994 08:49:37 GMT"

// imfParts are the parts of an IMF-fixdate.
var imfParts = [...]datePart{
	{KindDayName, 3}, {KindDelimiter, 4}, {KindSP, 5}, {KindDay, 7}, {KindSP, 8}, {KindMonth, 11}, {KindSP, 12}, {KindYear, 16},
	{KindSP, 17}, {KindTimeOfDay, 25}, {KindSP, 26}, {KindGMT, 29},
}

// isIMFFixdate reports whether w is an IMF-fixdate without any fault, of the years in which cookies may expire too. Nearly all
// dates are: they need no other reading.
func isIMFFixdate(w []byte) bool {
	if len(w) != len(imfFixdate) || w[3] != ',' || w[4] != ' ' || w[7] != ' ' || w[11] != ' ' || w[16] != ' ' ||
		w[19] != ':' || w[22] != ':' || string(w[25:]) != " GMT" {
		return false
	}
	for _, i := range [...]uint8{5, 6, 12, 13, 14, 15, 17, 18, 20, 21, 23, 24} {
		if !isDigit(w[i]) {
			return false
		}
	}
	two := func(i int) int { return int(w[i]-'0')*10 + int(w[i+1]-'0') }
	year, month, day := two(12)*100+two(14), monthNumber(w[8:11]), two(5)
	return year > 1600 && month > 0 && day > 0 && day <= monthDays(year, month) &&
		two(17) < 24 && two(20) < 60 && two(23) < 60 && string(w[:3]) == "SunMonTueWedThuFriSat"[3*weekday(year, month, day):][:3]
}

// monthNumber gives 1 for "Jan" to 12 for "Dec", 0 for any other word.
func monthNumber(w []byte) int {
	const names = "JanFebMarAprMayJunJulAugSepOctNovDec"
	for i := 0; i < len(names); i += 3 {
		if names[i] == w[0] && names[i+1] == w[1] && names[i+2] == w[2] {
			return i/3 + 1
		}
	}
	return 0
}

// monthDays gives the number of days of a month, from 1.
func monthDays(year, month int) int {
	if month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		return 29
	}
	return [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
}

// weekday gives the day of the week in the Gregorian calendar, 0 for Sunday: the years count from March, so that the day
// that some have more is their last.
func weekday(year, month, day int) int {
	if month < 3 {
		year--
	}
	return (year + year/4 - year/100 + year/400 + [...]int{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4}[month-1] + day) % 7
}
