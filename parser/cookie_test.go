package parser

import "testing"

// A cookie whose value stands after blanks, and with what else it holds that the grammar does not, has one fault.
func TestACookieWithBlanksAroundItsSignHasOneFinding(t *testing.T) {
	for _, cookie := range []string{"a= b", "a =b", "a = b", "a= \"b", "a= b c", "a= b,c", "a =\\"} {
		for _, field := range []string{"GET / HTTP/1.1\r\nHost: a\r\nCookie: ", "HTTP/1.1 204 No Content\r\nSet-Cookie: "} {
			n, _ := counted(Parse([]byte(field + cookie + "\r\n\r\n")).Diagnostics)
			if len(n) != 1 || n[CodeCookieChar] != 1 {
				t.Errorf("%s: %v", cookie, n)
			}
		}
	}
}
