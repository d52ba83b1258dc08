package parser

import (
	"testing"
	"time"
)

func TestHTTPDateReadsTheThreeFormatsAndTheirSmallFaults(t *testing.T) {
	now := time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)
	want := time.Date(1994, 11, 6, 8, 49, 37, 0, time.UTC)
	for _, s := range []string{
		"Sun, 06 Nov 1994 08:49:37 GMT",
		"Sunday, 06-Nov-94 08:49:37 GMT",
		"Sun Nov  6 08:49:37 1994",
		"Sun, 6 Nov 1994 8:49:37 GMT",
		"Sun, 06-Nov-1994 08:49:37 GMT",
		"06 Nov 1994 08:49:37 GMT",
		"sun, 06 nov 1994 08:49:37 utc",
		"Sun, 06 Nov 1994 09:49:37 +0100",
		"Sun, 06 Nov 1994 08:49:37",
		"Sun, 06 Nov 1994 08:49:37 ",
	} {
		if got, ok := httpDateAt([]byte(s), now); !ok || !got.Equal(want) {
			t.Errorf("%q: %v, %t", s, got, ok)
		}
	}
	for _, s := range []string{
		"", "0", "-1", "yesterday", "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 EST",
		"Sun, 06 Nov 1994 08:49:37 GMT x", "Sun, 06 Nov", "Sun, 06 Nov 994 08:49:37 GMT", "Sun Nov  6 08:49:37", "Nov", "Sun,",
	} {
		if got, ok := httpDateAt([]byte(s), now); ok {
			t.Errorf("%q is read as %v", s, got)
		}
	}
}

// RFC 9110, 5.6.7: more than 50 years ahead means the century before.
func TestHTTPDateTwoDigitYears(t *testing.T) {
	now := time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)
	for s, year := range map[string]int{
		"Sunday, 06-Nov-26 08:49:37 GMT": 2026,
		"Sunday, 06-Nov-75 08:49:37 GMT": 2075,
		"Sunday, 31-May-76 08:49:37 GMT": 2076,
		"Sunday, 06-Nov-76 08:49:37 GMT": 1976,
		"Sunday, 06-Nov-99 08:49:37 GMT": 1999,
		"Sunday, 06-Nov-00 08:49:37 GMT": 2000,
	} {
		if got, ok := httpDateAt([]byte(s), now); !ok || got.Year() != year {
			t.Errorf("%q: %v, %t", s, got, ok)
		}
	}
}

func TestCookieDateReadsWhatBrowsersRead(t *testing.T) {
	want := time.Date(2007, 4, 18, 22, 50, 12, 0, time.UTC)
	for _, s := range []string{
		"Wed, 18 Apr 2007 22:50:12 GMT", "Wed, 18-Apr-07 22:50:12 GMT", "Thu Apr 18 22:50:12 2007 GMT", "22:50:12 2007 18 april",
		"Wed, 18 Apr 2007 22:50:12 -0400", "18/APR/2007;22:50:12x",
	} {
		if got, ok := CookieDate([]byte(s)); !ok || !got.Equal(want) {
			t.Errorf("%q: %v, %t", s, got, ok)
		}
	}
	for _, s := range []string{"", "soon", "18 Apr 2007", "18 Apr 22:50:12", "31 Feb 2007 22:50:12", "18 Apr 1600 22:50:12", "18 Apr 2007 24:00:00", "18 Apr 20070 22:50:12"} {
		if got, ok := CookieDate([]byte(s)); ok {
			t.Errorf("%q is read as %v", s, got)
		}
	}
}
