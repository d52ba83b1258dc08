package parser

import (
	"strings"
	"time"
)

// SetCookie is what one Set-Cookie line says: RFC 6265, 5.2.
type SetCookie struct {
	Line       NodeID
	Pair       NodeID // of KindCookiePair, NoNode where there is none
	Name       string
	Value      string
	Attributes []Parameter // in order; of several of one name the last counts: RFC 6265, 5.3
	Fault      Diagnostic  // why browsers ignore the line
}

// Valid reports whether the line holds a cookie that browsers can read.
func (c SetCookie) Valid() bool { return c.Fault.Code == "" && c.Pair != NoNode }

// Attribute gives the attribute of that lower-case name that counts: the last one that browsers can use.
func (c SetCookie) Attribute(name string) (Parameter, bool) {
	for i := len(c.Attributes) - 1; i >= 0; i-- {
		if a := c.Attributes[i]; a.Name == name && a.Valid() {
			return a, true
		}
	}
	return Parameter{Node: NoNode}, false
}

// Has reports whether the cookie has an attribute that browsers can use.
func (c SetCookie) Has(name string) bool {
	_, ok := c.Attribute(name)
	return ok
}

// Domain gives the domain for which the cookie is set, in lower case and without a leading dot (RFC 6265, 5.2.3); "" for the host alone.
func (c SetCookie) Domain() string {
	a, ok := c.Attribute("domain")
	if !ok || a.Value == "" {
		return ""
	}
	return strings.TrimPrefix(asciiLower(a.Value), ".")
}

// MaxAge gives the seconds of Max-Age, which may be negative.
func (c SetCookie) MaxAge() (int64, bool) {
	a, ok := c.Attribute("max-age")
	if !ok {
		return 0, false
	}
	if len(a.Value) > 1 && a.Value[0] == '-' {
		n, read := decimalText(a.Value[1:])
		return -n, read
	}
	return decimalText(a.Value)
}

// Expires gives the moment of Expires, as browsers read it: RFC 6265, 5.1.1.
func (c SetCookie) Expires() (time.Time, bool) {
	a, ok := c.Attribute("expires")
	if !ok {
		return time.Time{}, false
	}
	return CookieDate([]byte(a.Value))
}

// SetCookies gives the cookies of a response, one a line, in order.
func (s *FieldSet) SetCookies() []SetCookie {
	var all []SetCookie
	for _, line := range s.Lines("set-cookie") {
		all = append(all, s.setCookie(line))
	}
	return all
}

func (s *FieldSet) setCookie(line NodeID) SetCookie {
	c := SetCookie{Line: line, Pair: NoNode}
	value := s.value(line)
	if value == NoNode {
		c.Fault = s.firstOf(line)
		return c
	}
	for n := range s.doc.Children(value) {
		switch s.doc.Nodes[n].Kind {
		case KindCookiePair:
			if c.Pair == NoNode {
				c.Pair, c.Name, c.Value = n, s.doc.childText(n, KindCookieName), s.doc.childText(n, KindCookieValue)
				c.Fault, _ = s.spoilt(n, SpoilsMember)
			}
		case KindCookieAV:
			c.Attributes = append(c.Attributes, s.parameterRaw(n))
		}
	}
	if d, bad := s.lineFault(line, value); bad && c.Fault.Code == "" {
		c.Fault = d
	}
	return c
}

// parameterRaw reads an attribute, whose quotes count.
func (s *FieldSet) parameterRaw(id NodeID) Parameter {
	p := s.parameter(id, KindAttributeName, KindAttributeValue)
	p.Value = s.doc.childText(id, KindAttributeValue)
	return p
}

// CookiePair is one cookie of a request: RFC 6265, 4.2.1.
type CookiePair struct {
	Node  NodeID
	Name  string
	Value string
}

// Cookies gives the cookies that a request sends back, over all lines of Cookie.
func (s *FieldSet) Cookies() []CookiePair {
	var all []CookiePair
	for _, line := range s.Lines("cookie") {
		for n := line; n < s.doc.Nodes[line].After; n++ {
			if s.doc.Nodes[n].Kind == KindCookiePair {
				all = append(all, CookiePair{n, s.doc.childText(n, KindCookieName), s.doc.childText(n, KindCookieValue)})
			}
		}
	}
	return all
}

// CookieRefusal names the reason for which browsers refuse a cookie: draft-ietf-httpbis-rfc6265bis, 5.7.
type CookieRefusal string

// The reasons.
const (
	CookieUnread       CookieRefusal = "unread"        // the line holds no cookie that can be read
	CookieSecurePrefix CookieRefusal = "secure-prefix" // __Secure- without Secure
	CookieHostPrefix   CookieRefusal = "host-prefix"   // __Host- without Secure, with Domain, or with another Path than /
	CookieNoneOpen     CookieRefusal = "none-open"     // SameSite=None without Secure
	CookiePartitioned  CookieRefusal = "partitioned"   // Partitioned without Secure
	CookieOtherDomain  CookieRefusal = "other-domain"  // Domain does not hold the host that sets it
	CookieOverHTTP     CookieRefusal = "over-http"     // Secure, over a connection that is not
)

// Refused gives the reason for which browsers refuse the cookie, "" where they take it. host is the host that sets it, "" where it is
// not known; plain says that the connection is known not to be encrypted.
func (c SetCookie) Refused(host string, plain bool) CookieRefusal {
	domain := c.Domain()
	path, _ := c.Attribute("path")
	same, _ := c.Attribute("samesite")
	secure := c.Has("secure")
	switch {
	case !c.Valid():
		return CookieUnread
	case c.hasPrefix("__secure-") && !secure:
		return CookieSecurePrefix
	case c.hasPrefix("__host-") && (!secure || domain != "" || path.Value != "/"):
		return CookieHostPrefix
	case same.Is("none") && !secure:
		return CookieNoneOpen
	case c.Has("partitioned") && !secure:
		return CookiePartitioned
	case host != "" && domain != "" && !domainHolds(domain, asciiLower(host)):
		return CookieOtherDomain
	case secure && plain:
		return CookieOverHTTP
	}
	return ""
}

// hasPrefix compares the beginning of the name, without regard to case, as browsers do.
func (c SetCookie) hasPrefix(prefix string) bool {
	return len(c.Name) >= len(prefix) && asciiLower(c.Name[:len(prefix)]) == prefix
}

// domainHolds: RFC 6265, 5.1.3. Both are in lower case.
func domainHolds(domain, host string) bool {
	n := len(host) - len(domain)
	return n == 0 && domain == host || n > 0 && host[n-1] == '.' && host[n:] == domain
}
