package explain

import (
	"encoding/base64"
	"strings"

	"enclair/parser"
)

// hereCredentials decodes Basic credentials, which hide nothing. RFC 7617, 2.
func (p part) hereCredentials() []string {
	if p.kind != parser.KindCredentials {
		return nil
	}
	var s spoken
	switch lower(p.child(parser.KindAuthScheme)) {
	case "basic":
		token := p.doc.Child(p.id, parser.KindToken68)
		user, password, ok := BasicCredentials(p.child(parser.KindToken68))
		if !ok {
			s.add(p.say("basic-unreadable"))
			return s
		}
		s.add(p.say("basic", "user", At(token, Code(user)), "password", At(token, Code(password))))
		s.add(p.say("basic-open"))
	case "digest":
		if user := p.quoteParameter("username"); user != "" {
			s.add(p.say("digest", "user", user))
		}
	case "bearer":
		s.add(p.hereBearer()...)
	}
	return s
}

// BasicCredentials decodes the token of the Basic scheme: user-id ":" password. Missing padding is forgiven.
func BasicCredentials(token string) (user, password string, ok bool) {
	b, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(token, "="))
	if err != nil {
		return "", "", false
	}
	return strings.Cut(string(b), ":")
}

// IsJWT reports whether a token is a JSON Web Token, by its three parts, of which the first is a JSON object in base64url. RFC 7519, 3.
func IsJWT(token string) bool {
	return strings.HasPrefix(token, "ey") && strings.Count(token, ".") == 2
}

// hereBearer tells a JSON Web Token by its three parts, of which the first is a JSON object. RFC 7519, 3.
func (p part) hereBearer() []string {
	if IsJWT(p.child(parser.KindToken68)) {
		return []string{p.say("bearer-jwt")}
	}
	return []string{p.say("bearer")}
}

// hereChallenge says what the server asks for, and for which part of the site.
func (p part) hereChallenge() []string {
	if p.kind != parser.KindChallenge {
		return nil
	}
	scheme := p.quoteChild(parser.KindAuthScheme)
	var s spoken
	if realm := p.quoteParameter("realm"); realm != "" {
		s.add(p.say("challenge-realm", "scheme", scheme, "realm", realm))
	} else {
		s.add(p.say("challenge", "scheme", scheme))
	}
	switch lower(p.child(parser.KindAuthScheme)) {
	case "bearer":
		switch e := parameter(p.doc, p.id, "error"); e { // RFC 6750, 3.1
		case "invalid_request", "invalid_token", "insufficient_scope":
			s.add(p.say("bearer-"+e, "error", p.quoteParameter("error")))
		}
	case "digest":
		if lower(parameter(p.doc, p.id, "userhash")) == "true" {
			s.add(p.say("digest-userhash"))
		}
	}
	return s
}

// hereChallenges says each challenge of a field.
func (p part) hereChallenges() []string {
	var s spoken
	for _, n := range p.all(parser.KindChallenge) {
		s.add(partOf(p.doc, n, p.lang).hereChallenge()...)
	}
	return s
}
