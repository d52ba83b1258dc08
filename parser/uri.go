package parser

// pathAndQuery: RFC 9112, 3.2.1. origin-form = absolute-path [ "?" query ].
func (p *messageParser) pathAndQuery(end int) { p.leaf(KindURIText, end) }

// uri: RFC 3986, 4.1. URI-reference.
func (p *messageParser) uri(end int) { p.leaf(KindURIText, end) }

// authority: RFC 3986, 3.2. authority = [ userinfo "@" ] host [ ":" port ].
func (p *messageParser) authority(end int) { p.leaf(KindURIText, end) }

// host: RFC 9110, 7.2. Host = uri-host [ ":" port ].
func (p *messageParser) host(end int) { p.leaf(KindURIText, end) }
