package explain

import (
	"strings"
	"testing"

	"enclair/parser"
	"time"
)

func TestNumbersAreWrittenAsTheLanguageDoes(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{Number(999, FR), "999"},
		{Number(1270, EN), "1,270"},
		{Number(1234567, FR), "1\u202f234\u202f567"},
		{Number(-1270, EN), "-1,270"},
		{Bytes(1270, FR), "1\u202f270\u00a0octets"},
		{Bytes(1270, EN), "1,270 bytes"},
		{Bytes(0, FR), "0\u00a0octet"},
		{Bytes(0, EN), "0 bytes"},
		{Bytes(1, EN), "1 byte"},
		{Size(999, EN), "999 bytes"},
		{Size(1270, FR), "1,3\u00a0Ko"},
		{Size(1270, EN), "1.3 KB"},
		{Size(999_999, EN), "1 MB"},
		{Size(2_500_000_000, EN), "2.5 GB"},
		{Ordinal(1, FR), "1er"},
		{Ordinal(2, FR), "2e"},
		{Ordinal(1, EN), "1st"},
		{Ordinal(12, EN), "12th"},
		{Ordinal(22, EN), "22nd"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestDurationsNameTheTwoLargestUnits(t *testing.T) {
	for _, c := range []struct {
		seconds int64
		en, fr  string
	}{
		{0, "0 seconds", "0\u00a0seconde"},
		{1, "1 second", "1\u00a0seconde"},
		{90, "1 minute and 30 seconds", "1\u00a0minute et 30\u00a0secondes"},
		{5400, "1 hour and 30 minutes", "1\u00a0heure et 30\u00a0minutes"},
		{604800, "7 days", "7\u00a0jours"},
		{100000, "about 1 day and 3 hours", "environ 1\u00a0jour et 3\u00a0heures"},
		{31536000, "1 year", "1\u00a0an"},
		{31536000 + 86400, "366 days", "366\u00a0jours"},
		{2147483648, "about 68 years", "environ 68\u00a0ans"},
		{-60, "-1 minute", "-1\u00a0minute"},
	} {
		if got := Duration(c.seconds, EN); got != c.en {
			t.Errorf("%d s in English: got %q, want %q", c.seconds, got, c.en)
		}
		if got := Duration(c.seconds, FR); got != c.fr {
			t.Errorf("%d s in French: got %q, want %q", c.seconds, got, c.fr)
		}
	}
}

func TestDatesAreSaidInWords(t *testing.T) {
	at := time.Date(2016, 2, 17, 14, 50, 13, 0, time.UTC)
	if got, want := Date(at, FR), "mercredi 17 février 2016, 14:50:13 UTC"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := Date(at, EN), "Wednesday 17 February 2016, 14:50:13 UTC"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := Date(time.Date(2016, 2, 1, 0, 0, 0, 0, time.UTC), FR), "lundi 1er février 2016, 00:00:00 UTC"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := Relative(at.Add(-2*time.Hour), at, EN), "2 hours before the message’s Date"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestShortTimesAreSaidOnce(t *testing.T) {
	for n, want := range map[int64]string{0: "0 secondes", 1: "1 seconde", 30: "30 secondes", 60: "60 s, soit 1 minute", 604800: "604 800 s, soit 7 jours"} {
		got := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(Length(n, FR))
		if got != want && got != strings.Replace(want, "0 secondes", "0 seconde", 1) {
			t.Errorf("Length(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestADirectiveLimitedToSomeFieldsHasARecordOfItsOwn(t *testing.T) {
	for value, want := range map[string]string{`no-cache`: "directive/cache-control/no-cache", `no-cache="Set-Cookie"`: "directive/cache-control/no-cache/fields", `private="X-A"`: "directive/cache-control/private/fields"} {
		doc := parser.Parse([]byte("HTTP/1.1 200 OK\r\nCache-Control: " + value + "\r\n\r\n"))
		if got := Of(doc, doc.Find(0, parser.KindDirectiveName), EN).Key; got != want {
			t.Errorf("%s: %s, want %s", value, got, want)
		}
	}
}
