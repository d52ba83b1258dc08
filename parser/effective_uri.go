package parser

// URI is a URI reference in its parts: RFC 3986, 3. A part that is missing is NoNode, and its text "".
type URI struct {
	Node      NodeID // of KindURI, or of the request target
	Scheme    string // in lower case
	Authority NodeID
	Host      string // in lower case
	Port      string
	Path      string
	Query     NodeID
	Fragment  NodeID
}

// WebOrigin is a serialized origin, or one of the words that may stand for it: RFC 6454, 7.1.
type WebOrigin struct {
	Node NodeID
	Word string // "*" or "null", "" for an origin
	Text string // as it stands
	URI
}

// IsAny reports whether the value is "*".
func (o WebOrigin) IsAny() bool { return o.Word == "*" }

// Origin gives the origin of Origin or Access-Control-Allow-Origin.
func (s *FieldSet) Origin(key string) Effective[WebOrigin] {
	return single(s, key, func(value NodeID) (WebOrigin, bool) {
		o := WebOrigin{Node: value, Text: s.doc.unfoldedText(value)}
		if n := s.doc.Child(value, KindToken); n != NoNode {
			o.Word = o.Text
			return o, true
		}
		n := s.doc.Child(value, KindURI)
		if n == NoNode {
			return o, false
		}
		o.URI = s.doc.URI(n)
		return o, o.Scheme != ""
	})
}

// URI gives the URI of a field that is one, such as Location.
func (s *FieldSet) URI(key string) Effective[URI] {
	return single(s, key, func(value NodeID) (URI, bool) {
		n := s.doc.Find(value, KindURI)
		if n == NoNode {
			return URI{Node: NoNode, Authority: NoNode, Query: NoNode, Fragment: NoNode}, false
		}
		return s.doc.URI(n), true
	})
}

// URI reads the parts of a URI, or of a request target.
func (d *Document) URI(id NodeID) URI {
	u := URI{Node: id, Authority: NoNode, Query: NoNode, Fragment: NoNode}
	for n := id; n < d.Nodes[id].After; n++ {
		switch d.Nodes[n].Kind {
		case KindScheme:
			u.Scheme = asciiLower(d.Text(n))
		case KindAuthority:
			u.Authority = n
		case KindHost:
			u.Host = asciiLower(d.unfoldedText(n))
		case KindPort:
			u.Port = d.Text(n)
		case KindPath:
			u.Path = d.unfoldedText(n)
		case KindQuery:
			u.Query = n
		case KindFragment:
			u.Fragment = n
		}
	}
	return u
}

// Authority is the host and the port of Host: RFC 9110, 7.2.
type Authority struct {
	Node NodeID
	Host string // in lower case
	Port string // "" where there is none
}

// Host gives the value of Host.
func (s *FieldSet) Host() Effective[Authority] {
	return single(s, "host", func(value NodeID) (Authority, bool) {
		return Authority{Node: value, Host: asciiLower(s.doc.childText(value, KindHost)), Port: s.doc.childText(value, KindPort)}, true
	})
}

// DefaultPort gives the port of a scheme that a URI need not name: RFC 9110, 4.2.1 and 4.2.2. "" for another scheme.
func DefaultPort(scheme string) string {
	switch scheme {
	case "http":
		return "80"
	case "https":
		return "443"
	}
	return ""
}

// SamePlace reports whether an origin and the authority of a request name one host and port. The scheme of the request is
// not in its bytes.
func (o WebOrigin) SamePlace(a Authority) bool {
	port := func(p string) string {
		if p == "" {
			return DefaultPort(o.Scheme)
		}
		return p
	}
	return o.Word == "" && o.Host != "" && o.Host == a.Host && port(o.Port) == port(a.Port)
}
