package parser

import "testing"

func TestANumberOfSecondsMayHave31Bits(t *testing.T) {
	for digits, over := range map[string]int{"0": 0, "2147483647": 0, "2147483648": 1, "9223372036854775807": 1, "9223372036854775808": 1} {
		for _, field := range []string{"Age: ", "Cache-Control: max-age=", "Retry-After: ", "Access-Control-Max-Age: "} {
			n, _ := counted(Parse([]byte("HTTP/1.1 204 No Content\r\n" + field + digits + "\r\n\r\n")).Diagnostics)
			if n[CodeNumberOverflow] != over || len(n) != over {
				t.Errorf("%s%s: %v", field, digits, n)
			}
		}
	}
}
