package parser

// row is all that this package knows of one field: how its value is read, and what RFC 9110, 5 asks of the definition of
// every field. The rows stand in the files rows_*.go, without the names of the columns: a row that leaves one out does
// not compile, and a test refuses a row whose answer is the zero value.
type row struct {
	name       string // in lower case
	scan       scanner
	repeat     Repetition
	empty      Code // what is reported where the value is empty; mayBeEmpty where the grammar allows that, or the frame says it
	in         Places
	reach      Reach
	invalid    Effect
	repeated   Effect
	parameters *parameterLaw
}

// fieldRow is a row with what follows from its name and its place in the table.
type fieldRow struct {
	row
	role   fieldRole
	single uint8 // a number of its own, from 1, for a field that may stand once and about which the frame has no rule of its own
}

// Repetition says what several lines of one field in a section are. RFC 9110, 5.3.
type Repetition uint8

// The repetitions. The zero value is invalid, so that forgetting it shows.
const (
	RepeatsAsList   Repetition = 1 + iota // one list, all members in order
	RepeatsNever                          // a fault: the field may stand once
	RepeatsEachLine                       // values of their own, one a line, which must not be joined
)

// Places are the sections in which a field may stand. RFC 9110, 5.6 and 6.5.1.
type Places uint8

// The places. NeverInTrailer is what a definition says, or RFC 9110, 6.5.1; without it and InTrailer, nothing is said.
const (
	InRequest Places = 1 << iota
	InResponse
	InTrailer
	NeverInTrailer
)

// Reach says for whom a field is meant. RFC 9110, 7.6.1.
type Reach uint8

// The reaches. The zero value is invalid.
const (
	HopByHop Reach = 1 + iota // for the next recipient alone
	EndToEnd                  // for all recipients
)

// Effect is what recipients do with a field whose value is invalid, or that stands more often than it may.
type Effect struct {
	Action Action
	Spec   string // the section that says so, such as "RFC 9111 5.3", or the name of a specification without numbered sections
}

// Action names an effect.
type Action uint8

// The actions. The zero value is invalid.
const (
	Unsaid          Action = 1 + iota // no specification says it, and recipients differ
	Joined                            // the lines are one list
	IgnoreField                       // as if the field were not there
	IgnoreMember                      // the member of the list, and the others count
	TakeFirst                         // the first value counts
	TakeLast                          // the last one does
	TakeEach                          // every line counts by itself
	TakeStrictest                     // contradicting values count as the strictest
	AsPast                            // a date that cannot be read is a date in the past
	RefuseMessage                     // a server answers 400
	CloseConnection                   // the same, or a response is discarded, and the connection is closed
	FailHandshake                     // the upgrade fails
	actionCount
)

// String gives the permanent name, such as "ignore-field".
func (a Action) String() string {
	return [actionCount]string{"", "unsaid", "joined", "ignore-field", "ignore-member", "first", "last", "each", "strictest", "as-past",
		"refuse-message", "close-connection", "fail-handshake"}[a]
}

// The words of the columns.
const (
	isList   = RepeatsAsList
	once     = RepeatsNever
	eachLine = RepeatsEachLine

	mayBeEmpty Code = ""
	filled          = CodeEmptyValue
	sfFilled        = CodeSFEmpty

	inQ  = InRequest
	inS  = InResponse
	inT  = InTrailer
	notT = NeverInTrailer

	hopByHop = HopByHop
	endToEnd = EndToEnd
)

var (
	unsaid   = Effect{Action: Unsaid}
	joined   = Effect{Joined, "RFC 9110 5.3"}
	joinedSF = Effect{Joined, "RFC 9651 4.2"}
)

func ignoreField(spec string) Effect     { return Effect{IgnoreField, spec} }
func ignoreMember(spec string) Effect    { return Effect{IgnoreMember, spec} }
func takeFirst(spec string) Effect       { return Effect{TakeFirst, spec} }
func takeLast(spec string) Effect        { return Effect{TakeLast, spec} }
func takeEach(spec string) Effect        { return Effect{TakeEach, spec} }
func takeStrictest(spec string) Effect   { return Effect{TakeStrictest, spec} }
func asPast(spec string) Effect          { return Effect{AsPast, spec} }
func refuseMessage(spec string) Effect   { return Effect{RefuseMessage, spec} }
func closeConnection(spec string) Effect { return Effect{CloseConnection, spec} }
func failHandshake(spec string) Effect   { return Effect{FailHandshake, spec} }

// Definition is what the definition of a field says beside its grammar.
type Definition struct {
	Name       string // in lower case
	Repetition Repetition
	MayBeEmpty bool
	In         Places
	Reach      Reach
	Invalid    Effect // of an invalid value
	Repeated   Effect // of several lines
}

// DefinitionOf gives the definition of a field, by its name in any case. It knows the fields whose values have a grammar.
func DefinitionOf(name string) (Definition, bool) {
	r := rowOf([]byte(name))
	if r.scan == nil {
		return Definition{}, false
	}
	return r.definition(), true
}

// Definitions lists all of them, in the order of the table.
func Definitions() []Definition {
	all := make([]Definition, len(rows))
	for i := range rows {
		all[i] = rows[i].definition()
	}
	return all
}

func (r *row) definition() Definition {
	return Definition{r.name, r.repeat, r.empty == mayBeEmpty, r.in, r.reach, r.invalid, r.repeated}
}
