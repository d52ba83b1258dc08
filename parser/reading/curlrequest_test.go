package reading

import (
	"strings"
	"testing"
)

// What curl would refuse, change before it sends it, or send as several requests is no request here.
func TestACurlCommandIsReadOnlyWhereItsRequestIsSure(t *testing.T) {
	for command, sure := range map[string]bool{
		"curl http://example.com/":                                    true,
		"curl example.com/a":                                          true,
		"curl HTTP://example.com/":                                    true,
		"curl ftp://example.com/":                                     false,
		"curl 'http:///path'":                                         false,
		"curl 'http://example.com/a b'":                               false,
		"curl 'http://example.com/<a>'":                               false,
		"curl 'http://example.com/\"'":                                false,
		"curl http://example.com/a/../b":                              false,
		"curl http://example.com/a/./b":                               false,
		"curl http://example.com/a..b":                                true,
		"curl 'http://example.com/{a,b}'":                             false,
		"curl 'http://example.com/[1-3]'":                             false,
		"curl -g 'http://example.com/[1-3]'":                          true,
		"curl 'http://[::1]/'":                                        true,
		"curl http://me%40home:secret@example.com/":                   false,
		"curl http://me:secret@example.com/":                          true,
		"curl -u me:100% http://example.com/":                         false,
		"curl --url-query 'a=b c' http://example.com/":                true,
		"curl --url-query a=b http://example.com/":                    true,
		"curl -I -d a=b http://example.com/":                          false,
		"curl -I -F a=b http://example.com/":                          false,
		"curl -d a=b -F a=b http://example.com/":                      false,
		"curl -d a=b -T file http://example.com/":                     false,
		"curl -G -I -d a=b http://example.com/":                       true,
		"curl -H 'Transfer-Encoding: chunked' http://example.com/":    false,
		"curl -X 'a b' http://example.com/":                           false,
		"curl -x proxy:3128 -X 'a b' https://example.com/":            false,
		"curl --request-target '/a b' http://example.com/":            true,
		"curl --request-target '*' -X OPTIONS http://example.com/":    true,
		"curl -x proxy:3128 -X 'PATCH' https://example.com:8443/":     true,
		"curl -x socks5://proxy:1080 http://example.com/":             true,
		"curl http://example.com/ http://example.org/a/../b":          false,
		"curl -d a=b http://example.com/ --next http://example.com/b": false,
	} {
		if r := Read([]byte(command)); (r.Notation == CurlCommand) != sure {
			t.Errorf("%s is read as %s: %q", command, r.Notation, r.Wire)
		}
	}
}

func TestAProxyIsToldWhatIsItsOwnBusiness(t *testing.T) {
	for _, tt := range []struct {
		command    string
		has, lacks []string
	}{
		{"curl -x p:1 -U u:p http://example.com:80/a", []string{"GET http://example.com/a HTTP/1.1\r\n", "Proxy-Authorization: Basic dTpw\r\n", "Proxy-Connection: Keep-Alive\r\n"}, []string{"CONNECT"}},
		{"curl -x p:1 -U u:p https://example.com/a", []string{"CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\nProxy-Authorization: Basic dTpw\r\n", "\r\n\r\nGET /a HTTP/1.1\r\nHost: example.com\r\nUser-Agent"}, []string{"GET https"}},
		{"curl -x p:1 'https://[::1]/'", []string{"CONNECT [::1]:443 HTTP/1.1\r\n"}, nil},
		{"curl -x p:1 'https://[::1]:8443/'", []string{"CONNECT [::1]:8443 HTTP/1.1\r\n"}, nil},
		{"curl -x socks5://p:1 -U u:p http://example.com/", []string{"GET / HTTP/1.1\r\n"}, []string{"Proxy-"}},
		{"curl -U u:p http://example.com/", []string{"GET / HTTP/1.1\r\n"}, []string{"Proxy-"}},
	} {
		wire := string(Read([]byte(tt.command)).Wire)
		for _, s := range tt.has {
			if !strings.Contains(wire, s) {
				t.Errorf("%s: no %q in %q", tt.command, s, wire)
			}
		}
		for _, s := range tt.lacks {
			if strings.Contains(wire, s) {
				t.Errorf("%s: %q in %q", tt.command, s, wire)
			}
		}
	}
}
