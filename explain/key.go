package explain

import (
	"strings"

	"enclair/parser"
)

// longestName bounds the names that are looked up: no record has a longer one.
const longestName = 80

// named gives FAMILY/NAME when there is such a record, "" otherwise.
func named(family, name string) string {
	if name == "" || len(name) > longestName {
		return ""
	}
	return firstOf(family + "/" + slug(name))
}

// key finds the record of the part: the most telling one that exists, the record of its kind at the end.
func (p part) key() string {
	if k := p.meaning(); k != "" {
		return k
	}
	switch p.kind {
	case parser.KindFieldLine, parser.KindFieldValue:
		if p.field != "" {
			return "kind/field-name"
		}
	}
	return "kind/" + p.kind.String()
}

// meaning finds the record of what the part means, beyond its role in the grammar; "" where there is none.
func (p part) meaning() string {
	text := p.text
	switch p.kind {
	case parser.KindFieldName:
		if p.parent() != parser.KindFieldLine { // a name in a list: Vary, Trailer
			return named("field", text())
		}
		return named("field", p.field)
	case parser.KindFieldLine, parser.KindFieldValue:
		return named("field", p.field)
	case parser.KindHTTPVersion:
		return httpVersionKey(text())
	case parser.KindMethod:
		return named("method", text())
	case parser.KindStatusCode:
		return statusKey(text())
	case parser.KindReasonPhrase:
		return statusKey(textOf(p.doc, p.doc.Parent(p.id), parser.KindStatusCode))
	case parser.KindDirective:
		return p.directiveKey(p.child(parser.KindDirectiveName))
	case parser.KindDictMember:
		return p.directiveKey(p.child(parser.KindMemberKey))
	case parser.KindDirectiveName, parser.KindMemberKey:
		return p.directiveKey(text())
	case parser.KindMediaType, parser.KindMediaRange:
		return mediaKey(text())
	case parser.KindType:
		return named("media-top", text())
	case parser.KindSubtype:
		return firstOf(suffixKey(text()), treeKey(text()))
	case parser.KindParameter:
		return p.parameterKey(p.child(parser.KindParameterName))
	case parser.KindParameterName:
		return p.parameterKey(text())
	case parser.KindWeight, parser.KindQValue:
		return named("parameter", "q")
	case parser.KindCredentials, parser.KindChallenge:
		return named("auth-scheme", p.child(parser.KindAuthScheme))
	case parser.KindAuthScheme:
		return named("auth-scheme", text())
	case parser.KindCookieAV:
		return p.attributeKey(p.child(parser.KindAttributeName), p.child(parser.KindAttributeValue))
	case parser.KindAttributeName:
		return p.attributeKey(text(), "")
	case parser.KindConnectionOption:
		return firstOf(named("connection-option", text()), named("field", text()))
	case parser.KindContentCoding, parser.KindCodings:
		return named("content-coding", beforeParameters(text()))
	case parser.KindTransferCoding:
		if p.field == "te" {
			return firstOf(named("te", text()), named("transfer-coding", beforeParameters(text())))
		}
		return named("transfer-coding", beforeParameters(text()))
	case parser.KindRangeUnit:
		return named("range-unit", text())
	case parser.KindExpectation:
		return named("expectation", text())
	case parser.KindProduct:
		return named("product", p.child(parser.KindProductName))
	case parser.KindProductName:
		return named("product", text())
	case parser.KindCharset:
		return charsetKey(text())
	case parser.KindLanguageTag, parser.KindLanguageRange:
		return languageKey(text())
	case parser.KindWarnCode:
		return named("warn-code", text())
	case parser.KindProtocolName:
		return named("upgrade-token", text())
	case parser.KindDispositionType:
		return firstOf(named("disposition", text()), named("value/"+p.field, text()))
	case parser.KindCookieName:
		return cookiePrefixKey(text())
	case parser.KindJSONMember, parser.KindJSONName, parser.KindJSONString, parser.KindJSONNumber, parser.KindJSONLiteral, parser.KindJSONArray, parser.KindJSONObject:
		return p.claimKey()
	case parser.KindQDText:
		if p.parameterValueFamily() != "" {
			return p.parameterValueKey(text())
		}
	case parser.KindElement: // its first part says what it is
		if first := p.id + 1; first < p.doc.Nodes[p.id].After {
			return partOf(p.doc, first, p.lang).meaning()
		}
	case parser.KindToken, parser.KindText, parser.KindNumber, parser.KindQuotedString, parser.KindURIText,
		parser.KindSFInteger, parser.KindSFDecimal, parser.KindSFBoolean:
		return p.valueKey()
	}
	return ""
}

// statusKey finds the record of a status code, or that of its class.
func statusKey(code string) string {
	if len(code) != 3 {
		return ""
	}
	return firstOf("status/"+code, "status-class/"+code[:1]+"xx")
}

// directiveKey finds the record of a directive by its field. In a request, Cache-Control's directives mean something else.
func (p part) directiveKey(name string) string {
	k := named(p.directiveFamily(), name)
	if p.field == "pragma" {
		return firstOf(k, named("directive/cache-control", name))
	}
	if d := p.doc.Up(p.id, parser.KindDirective); k != "" && d != parser.NoNode && p.doc.Child(d, parser.KindDirectiveValue) != parser.NoNode && exists(k+"/fields") {
		return k + "/fields" // no-cache="Set-Cookie": limited to some fields
	}
	if k != "" && p.message != parser.NoNode && !p.response() && exists(k+"/request") {
		return k + "/request"
	}
	return k
}

// mediaKey finds the record of a media type: its own, that of its suffix (+json), that of its tree (vnd.), that of its
// top-level type.
func mediaKey(text string) string {
	text = strings.TrimRight(beforeParameters(text), " \t")
	top, sub, _ := strings.Cut(text, "/")
	return firstOf(named("media-type", text), suffixKey(sub), treeKey(sub), named("media-top", top))
}

// suffixKey finds the record of a subtype's structured suffix. RFC 6838, 4.2.8.
func suffixKey(sub string) string {
	if i := strings.LastIndexByte(sub, '+'); i >= 0 {
		return named("media-suffix", sub[i+1:])
	}
	return ""
}

// treeKey finds the record of the tree in which a subtype stands: vnd.ms-excel. RFC 6838, 3.
func treeKey(sub string) string {
	if i := strings.IndexAny(sub, ".-"); i > 0 && (sub[i] == '.' || strings.EqualFold(sub[:i], "x")) {
		return named("media-tree", sub[:i])
	}
	return ""
}

// beforeParameters cuts "chunked;q=1" before its parameters.
func beforeParameters(text string) string {
	text, _, _ = strings.Cut(text, ";")
	return strings.TrimRight(text, " \t")
}

// parameterKey finds the record of a parameter: which one depends on where it stands.
func (p part) parameterKey(name string) string {
	if p.under(parser.KindCredentials) || p.under(parser.KindChallenge) || p.field == "authentication-info" || p.field == "proxy-authentication-info" {
		return p.authParameterKey(name)
	}
	switch p.field {
	case "link":
		return firstOf(named("link-param", name), named("parameter", name))
	case "content-disposition":
		return firstOf(named("disposition-param", name), named("parameter", name))
	case "forwarded", "keep-alive", "prefer", "cache-status":
		return firstOf(named(p.field, name), named("parameter", name))
	case "alt-svc":
		return firstOf(named(p.field, name), named("alpn", name))
	}
	family := "parameter/" + wordsOf(p.field)
	if p.field == "accept-signature" {
		family = "parameter/signature-input"
	}
	return firstOf(named(family, name), named("parameter", name))
}

// attributeKey finds the record of a cookie's attribute; the values of SameSite and Priority have their own.
func (p part) attributeKey(name, value string) string {
	k := named("cookie-attribute", name)
	if k == "" {
		return ""
	}
	return firstOf(named(k, value), k)
}

// cookiePrefixKey finds the record of a name's prefix that browsers give a meaning, such as __Host-.
func cookiePrefixKey(name string) string {
	for _, prefix := range [...]string{"__Host-Http-", "__Http-", "__Host-", "__Secure-"} {
		if len(name) >= len(prefix) && strings.EqualFold(name[:len(prefix)], prefix) {
			return named("cookie-prefix", prefix)
		}
	}
	return ""
}

// familyOf names, by field, the family of records to which the words of a value belong.
var familyOf = map[string]string{
	"transfer-encoding":              "transfer-coding",
	"content-encoding":               "content-coding",
	"accept-encoding":                "content-coding",
	"accept-ranges":                  "range-unit",
	"connection":                     "connection-option",
	"upgrade":                        "upgrade-token",
	"expect":                         "expectation",
	"pragma":                         "pragma",
	"allow":                          "method",
	"access-control-allow-methods":   "method",
	"access-control-request-method":  "method",
	"alpn":                           "alpn",
	"vary":                           "field",
	"trailer":                        "field",
	"access-control-allow-headers":   "field",
	"access-control-expose-headers":  "field",
	"access-control-request-headers": "field",
	"accept-ch":                      "field",
	"critical-ch":                    "field",
	"accept-charset":                 "charset",
	"content-language":               "language",
	"accept-language":                "language",
	"content-disposition":            "disposition",
	"content-type":                   "media-type",
	"accept":                         "media-type",
}

// valueKey finds the record of a word of a value. A value that has none, and that is all that its field has, is
// explained as the field.
func (p part) valueKey() string {
	text := p.text()
	if p.parent() == parser.KindWeight {
		return named("parameter", "q")
	}
	if len(text) > longestName {
		return p.fieldOfWholeValue()
	}
	if p.under(parser.KindParameter) {
		return p.parameterValueKey(text)
	}
	if p.under(parser.KindDirective) || p.under(parser.KindDictMember) {
		return p.directiveValueKey(text)
	}
	if k := named("value/"+wordsOf(p.field), strings.Trim(text, `"`)); k != "" {
		return k
	}
	if family := familyOf[p.field]; family != "" {
		if k := named(family, text); k != "" {
			return k
		}
	}
	return p.fieldOfWholeValue()
}

// parameterValueKey finds the record of a parameter's value: charset=utf-8.
func (p part) parameterValueKey(text string) string {
	n := p.doc.Up(p.id, parser.KindParameter)
	switch lower(textOf(p.doc, n, parser.KindParameterName)) {
	case "charset":
		return charsetKey(strings.Trim(text, `"`))
	case "rel":
		return named("rel", strings.Trim(text, `"`))
	}
	if k := partOf(p.doc, n, p.lang).meaning(); k != "" { // fwd=uri-miss
		return named(k, strings.Trim(text, `"`))
	}
	return ""
}

// fieldOfWholeValue gives the record of the field for a part that is all that its value has, "" otherwise.
func (p part) fieldOfWholeValue() string {
	if p.line == parser.NoNode {
		return ""
	}
	v := p.doc.Child(p.line, parser.KindFieldValue)
	if v == parser.NoNode || p.doc.Span(v) != p.doc.Span(p.id) {
		return ""
	}
	return named("field", p.field)
}
