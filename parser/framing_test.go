package parser

import (
	"fmt"
	"testing"
)

func TestSomeResponsesEndWithTheirHeader(t *testing.T) {
	for _, tt := range []struct {
		status int
		method string
		ends   bool
	}{
		{100, "GET", true}, {199, "GET", true}, {200, "GET", false}, {203, "", false}, {204, "", true}, {205, "GET", false},
		{303, "", false}, {304, "", true}, {305, "", false}, {200, "HEAD", true}, {200, "head", false}, {404, "HEAD", true}, {99, "", false},
	} {
		if got := EndsWithHeader(tt.status, tt.method); got != tt.ends {
			t.Errorf("%d to %s: %t", tt.status, tt.method, got)
		}
		src := fmt.Sprintf("HTTP/1.1 %03d -\r\nContent-Length: 2\r\n\r\nok", tt.status)
		if d := Parse([]byte(src), AnswerTo(tt.method)); (d.Messages()[0].Framing == FramingNone) != tt.ends {
			t.Errorf("%d to %s: the framing is %s", tt.status, tt.method, d.Messages()[0].Framing)
		}
	}
}
