package parser

import (
	"testing"
	"time"
)

func TestTheShortWayToReadDatesAgreesWithTheLongOne(t *testing.T) {
	for at := time.Date(1601, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2401; at = at.Add(29*time.Hour + 61*time.Second) {
		b := []byte(at.Format("Mon, 02 Jan 2006 15:04:05 GMT"))
		if !isIMFFixdate(b) {
			t.Fatalf("%s is not read", b)
		}
	}
	for _, layout := range []string{imfFixdate, "Thu, 29 Feb 2024 23:59:59 GMT"} {
		for i := range layout {
			for c := range 256 {
				b := []byte(layout)
				b[i] = byte(c)
				r := readDate(b)
				_, cookie := CookieDate(b)
				if isIMFFixdate(b) && (r.form != dateIMF || r.nfaults > 0 || !cookie) {
					t.Errorf("%q is not a date without fault", b)
				}
			}
		}
	}
}
