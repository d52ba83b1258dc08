package parser

// This file stands in for the column Spoils of the one rule table, which replaces it.
type Spoils uint8

const (
	SpoilsNothing Spoils = 1 + iota
	SpoilsPart
	SpoilsMember
	SpoilsValue
	SpoilsMessage
)

func (c Code) Spoils() Spoils {
	switch c {
	case CodeValueNotDefined, CodeSFType, CodeExpiresNotDate:
		return SpoilsMember
	case CodeDirectiveArgument, CodeCSPSource, CodeCSPUnquoted, CodeCSPNone, CodeCookieAttributeValue:
		return SpoilsPart
	case CodeObsFold:
		return SpoilsNothing
	}
	if c.Severity() == Error {
		return SpoilsMember
	}
	return SpoilsNothing
}
