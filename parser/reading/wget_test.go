package reading

import (
	"strings"
	"testing"
)

func TestNoContentIsFilledInWhereAResponseHasNone(t *testing.T) {
	for status, filled := range map[string]bool{"200 OK": true, "203 Non-Authoritative Information": true, "204 No Content": false, "206 Partial Content": true, "304 Not Modified": false, "305 Use Proxy": true, "103 Early Hints": false} {
		text := "--2026-11-22 06:00:00--  http://example.com/\nConnecting to example.com (example.com)|192.0.2.1|:80... connected.\n" +
			"HTTP request sent, awaiting response... \n  HTTP/1.1 " + status + "\n  Content-Length: 5\nLength: 5 [text/html]\n"
		r := Read([]byte(text))
		if r.Notation != Wget || strings.HasSuffix(string(r.Wire), "\r\n\r\n?????") != filled {
			t.Errorf("%s is read as %s: %q", status, r.Notation, r.Wire)
		}
	}
}
