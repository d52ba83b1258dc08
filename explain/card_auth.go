package explain

import (
	"strings"

	"enclair/parser"
)

// authCard says who asks whom to prove what, what the proof shows to everybody, and whether it was taken. RFC 9110, 11.
func authCard(x exchange) *Card {
	c := x.card("authentication")
	verdict := x.authSide(c, "authorization", "www-authenticate", 401)
	if verdict == "" {
		if verdict = x.authSide(c, "proxy-authorization", "proxy-authenticate", 407); verdict != "" {
			x.step(c, StepFact, "proxy")
		}
	}
	if verdict == "" {
		return nil
	}
	tone := parser.Info
	switch verdict {
	case "accepted":
		tone = parser.Good
	case "refused", "forbidden", "no-challenge":
		tone = parser.Warning
	}
	x.conclude(c, tone, verdict, "status", x.bytes(x.statusNode()))
	return c
}

// authSide tells the challenges and the credentials of one pair of fields, and gives the sentence that concludes.
func (x exchange) authSide(c *Card, proof, challenge string, refusal int) string {
	sent := x.field(x.request, proof)
	asked := x.field(x.response, challenge)
	if sent.Doc == nil && asked.Doc == nil && x.status != refusal {
		return ""
	}
	if asked.Doc != nil {
		x.challenges(c, challenge)
	}
	if sent.Doc != nil {
		x.credentials(c, sent)
	}
	switch {
	case x.response == parser.NoNode:
		return "sent"
	case x.status == refusal && asked.Doc == nil:
		return "no-challenge"
	case x.status == refusal && sent.Doc != nil:
		return "refused"
	case x.status == refusal && x.request == parser.NoNode:
		x.step(c, StepNeeds, "needs-request")
		return "asked"
	case x.status == refusal:
		return "asked"
	case sent.Doc == nil:
		return "optional"
	case x.status == 403:
		return "forbidden"
	case x.status/100 == 2 || x.status/100 == 3:
		return "accepted"
	}
	return "other-answer"
}

// challenges tells each scheme that the server offers. RFC 9110, 11.6.1.
func (x exchange) challenges(c *Card, key string) {
	n := 0
	for f := range x.doc.Fields(x.response) {
		if f.Key() != key {
			continue
		}
		for id := f.Line; id < x.doc.Nodes[f.Line].After && n < maxNamed; id++ {
			if x.doc.Kind(id) != parser.KindChallenge {
				continue
			}
			n++
			scheme := x.doc.Child(id, parser.KindAuthScheme)
			pairs := []string{"scheme", x.bytes(scheme)}
			if realm := parameter(x.doc, id, "realm"); realm != "" {
				x.step(c, StepFact, "offers-realm", append(pairs, "realm", at(id, code(realm)))...)
			} else {
				x.step(c, StepFact, "offers", pairs...)
			}
			if scheme == parser.NoNode {
				continue
			}
			switch lower(x.doc.Text(scheme)) {
			case "digest":
				x.digestChallenge(c, id)
			case "bearer":
				if why := parameter(x.doc, id, "error"); why != "" {
					x.step(c, StepFact, "bearer-error", "error", at(id, code(why)))
				}
			}
		}
	}
	if n > 1 {
		x.step(c, StepFact, "strongest", "count", Number(int64(n), x.lang))
	}
}

// digestChallenge says what a Digest challenge asks for. RFC 7616, 3.3.
func (x exchange) digestChallenge(c *Card, id parser.NodeID) {
	algorithm := parameter(x.doc, id, "algorithm")
	switch lower(strings.TrimSuffix(lower(algorithm), "-sess")) {
	case "", "md5":
		x.step(c, StepFact, "digest-md5", "algorithm", code(firstText(algorithm, "MD5")))
	default:
		x.step(c, StepFact, "digest-algorithm", "algorithm", at(id, code(algorithm)))
	}
	if nonce := parameter(x.doc, id, "nonce"); nonce != "" {
		x.step(c, StepFact, "digest-nonce", "nonce", at(id, code(nonce)))
	}
	if parameter(x.doc, id, "stale") == "true" {
		x.step(c, StepFact, "digest-stale")
	}
}

// credentials tells what anybody on the way can read in a proof.
func (x exchange) credentials(c *Card, f parser.Field) {
	id := x.doc.Find(f.Line, parser.KindCredentials)
	if id == parser.NoNode {
		x.step(c, StepFact, "unread", "field", x.name(f))
		return
	}
	scheme := x.doc.Child(id, parser.KindAuthScheme)
	x.step(c, StepFact, "proves", "scheme", x.bytes(scheme))
	switch lower(textOf(x.doc, id, parser.KindAuthScheme)) {
	case "basic":
		token := x.doc.Child(id, parser.KindToken68)
		user, password, ok := "", "", false
		if token != parser.NoNode {
			user, password, ok = basicCredentials(x.doc.Text(token))
		}
		if !ok {
			x.step(c, StepFact, "unread", "field", x.name(f))
			return
		}
		x.step(c, StepFact, "clear-basic", "user", at(token, code(user)), "password", at(token, code(password)))
	case "digest":
		x.step(c, StepFact, "clear-digest", "user", at(id, code(firstText(parameter(x.doc, id, "username"), parameter(x.doc, id, "username*")))))
		if parameter(x.doc, id, "qop") == "" {
			x.step(c, StepFact, "digest-old")
		}
	case "bearer":
		x.step(c, StepFact, "clear-bearer")
		if parts := strings.Split(textOf(x.doc, id, parser.KindToken68), "."); len(parts) == 3 && strings.HasPrefix(parts[0], "ey") {
			x.step(c, StepFact, "clear-jwt")
		}
	default:
		x.step(c, StepFact, "clear-other")
	}
}
