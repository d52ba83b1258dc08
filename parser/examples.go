package parser

// Example is the smallest message, or nearly, that makes Parse report a code.
type Example struct {
	Code    Code
	Message string // the bytes of the wire
}

// Examples gives one example for each code of messages, in the order of [Rules], where these come first. A code whose cause is longer than
// a page can show has an empty message.
func Examples() []Example {
	all := make([]Example, 0, len(frameExamples)+len(valueExamples))
	return append(append(all, frameExamples[:]...), valueExamples[:]...)
}

// What most of the examples begin with, and the end of those whose fault stands in the fields.
const (
	exampleGet   = "GET / HTTP/1.1\r\nHost: example.com\r\n"
	examplePost  = "POST / HTTP/1.1\r\nHost: example.com\r\n"
	exampleOK    = "HTTP/1.1 200 OK\r\n"
	exampleEmpty = "Content-Length: 0\r\n\r\n"
	exampleChunk = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
)

// frameExamples are those of the frame: lines, start line, fields, length.
var frameExamples = [...]Example{
	{CodeManyMore, "GET / HTTP/1.1\r\nHost: example.com\r\nX: " + manyControls + "\r\n\r\n"},
	{CodeSourceTooLong, ""},

	{CodeBareLF, "GET / HTTP/1.1\nHost: example.com\r\n\r\n"},
	{CodeBareCR, exampleGet + "X-Note: one\rX-Two: two\r\n\r\n"},
	{CodeNUL, exampleGet + "X-Note: a\x00b\r\n\r\n"},
	{CodeEmptyLineBeforeMessage, "\r\n" + exampleGet + "\r\n"},
	{CodeNotAMessage, "Dear server, send me the page."},
	{CodeBytesAfterMessage, exampleGet + "\r\nlost words"},
	{CodeBytesAfterUpgrade, "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n\x81\x02hi"},
	{CodeStartLineMissing, "Host: example.com\r\nAccept: */*\r\n\r\n"},
	{CodeNoEmptyLine, exampleGet},
	{CodeHTTP09, "GET /\r\n"},

	{CodeStartLineOrder, "/ GET HTTP/1.1\r\nHost: example.com\r\n\r\n"},
	{CodeStartLineSpaces, "GET  / HTTP/1.1\r\nHost: example.com\r\n\r\n"},
	{CodeBadMethod, "GE(T / HTTP/1.1\r\nHost: example.com\r\n\r\n"},
	{CodeMethodCase, "get / HTTP/1.1\r\nHost: example.com\r\n\r\n"},
	{CodeSpaceInTarget, "GET /two words HTTP/1.1\r\nHost: example.com\r\n\r\n"},
	{CodeTargetMissing, "GET HTTP/1.1\r\nHost: example.com\r\n\r\n"},
	{CodeTargetForm, "GET index.html HTTP/1.1\r\nHost: example.com\r\n\r\n"},
	{CodeTargetFragment, "GET /page#top HTTP/1.1\r\nHost: example.com\r\n\r\n"},
	{CodeAsteriskForm, "GET * HTTP/1.1\r\nHost: example.com\r\n\r\n"},
	{CodeAuthorityForm, "GET example.com:80 HTTP/1.1\r\nHost: example.com\r\n\r\n"},
	{CodeConnectTarget, "CONNECT /path HTTP/1.1\r\nHost: example.com\r\n\r\n"},
	{CodeAbsoluteForm, "GET http://example.com/ HTTP/1.1\r\nHost: example.com\r\n\r\n"},
	{CodeVersionMissing, "GET /\r\nHost: example.com\r\n\r\n"},
	{CodeBadVersion, "GET / http/1.1\r\nHost: example.com\r\n\r\n"},
	{CodeVersionNotOne, "GET / HTTP/2.0\r\nHost: example.com\r\n\r\n"},
	{CodeBadStatusCode, "HTTP/1.1 2OO OK\r\n" + exampleEmpty},
	{CodeStatusCodeRange, "HTTP/1.1 600 Unknown\r\n" + exampleEmpty},
	{CodeStatusLineSpace, "HTTP/1.1 200\r\n" + exampleEmpty},
	{CodeBadReasonPhrase, "HTTP/1.1 200 O\x07K\r\n" + exampleEmpty},
	{CodeFieldNoColon, exampleGet + "Accept */*\r\n\r\n"},
	{CodeFieldNameEmpty, exampleGet + ": value\r\n\r\n"},
	{CodeBadFieldName, exampleGet + "X(1): value\r\n\r\n"},
	{CodeSpaceBeforeColon, exampleGet + "Accept : */*\r\n\r\n"},
	{CodeSpaceBeforeField, "GET / HTTP/1.1\r\n Host: example.com\r\n\r\n"},
	{CodeObsFold, exampleGet + "X-Note: one\r\n two\r\n\r\n"},
	{CodeObsText, exampleGet + "X-Note: caf\xc3\xa9\r\n\r\n"},
	{CodeControlInValue, exampleGet + "X-Note: a\x07b\r\n\r\n"},
	{CodeEmptyValue, exampleOK + "ETag:\r\n" + exampleEmpty},
	{CodeFieldRepeated, exampleGet + "Referer: /one\r\nReferer: /two\r\n\r\n"},
	{CodeHostMissing, "GET / HTTP/1.1\r\nAccept: */*\r\n\r\n"},
	{CodeHostRepeated, exampleGet + "Host: example.net\r\n\r\n"},
	{CodeHostEmpty, "GET / HTTP/1.1\r\nHost:\r\n\r\n"},
	{CodeBadHost, "GET / HTTP/1.1\r\nHost: exam ple.com\r\n\r\n"},
	{CodeHostDiffers, "GET http://example.com/ HTTP/1.1\r\nHost: example.net\r\n\r\n"},
	{CodeTrailerForbidden, exampleChunk + "0\r\nContent-Length: 3\r\n\r\n"},
	{CodeContentLengthGood, examplePost + "Content-Length: 2\r\n\r\nok"},
	{CodeBadContentLength, examplePost + "Content-Length: +2\r\n\r\n"},
	{CodeContentLengthTwice, examplePost + "Content-Length: 0\r\n" + exampleEmpty},
	{CodeContentLengthDiffer, examplePost + "Content-Length: 2\r\n" + exampleEmpty},
	{CodeContentLengthHuge, examplePost + "Content-Length: 99999999999999999999\r\n\r\n"},
	{CodeContentLengthNoBody, "HTTP/1.1 204 No Content\r\n" + exampleEmpty},
	{CodeContentIncomplete, examplePost + "Content-Length: 5\r\n\r\nabc"},
	{CodeTEAndCL, examplePost + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"},
	{CodeEndsDiffer, examplePost + "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n0\r\n\r\n"},
	{CodeTENotFinalChunked, examplePost + "Transfer-Encoding: gzip\r\n\r\n"},
	{CodeTEChunkedInside, exampleOK + "Transfer-Encoding: chunked, gzip\r\n\r\n"},
	{CodeTEChunkedTwice, exampleOK + "Transfer-Encoding: chunked, chunked\r\n\r\n"},
	{CodeChunkedParameter, exampleOK + "Transfer-Encoding: chunked;q=1\r\n\r\n0\r\n\r\n"},
	{CodeTEUnknown, exampleOK + "Transfer-Encoding: rot13, chunked\r\n\r\n0\r\n\r\n"},
	{CodeTEInHTTP10, "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
	{CodeTENotAllowed, "HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n"},
	{CodeTENotInHTTP, exampleOK + "Transfer-Encoding: 8bit\r\n\r\n"},
	{CodeBadChunkSize, exampleChunk + "-1\r\n\r\n0\r\n\r\n"},
	{CodeChunkSizeOverflow, exampleChunk + "fffffffffffffffff\r\n\r\n0\r\n\r\n"},
	{CodeChunkSizeSpace, exampleChunk + "2 \r\nok\r\n0\r\n\r\n"},
	{CodeChunkLineLF, exampleChunk + "2\nok\r\n0\r\n\r\n"},
	{CodeChunkDataEnd, exampleChunk + "2\r\nokay\r\n0\r\n\r\n"},
	{CodeChunkIncomplete, exampleChunk + "5\r\nabc"},
	{CodeLastChunkMissing, exampleChunk + "2\r\nok\r\n"},
	{CodeBadChunkExt, exampleChunk + "2;=a\r\nok\r\n0\r\n\r\n"},
	{CodeReadToClose, exampleOK + "\r\nto the end"},
	{CodeContentInRequest, exampleGet + "Content-Length: 2\r\n\r\nok"},
	{CodeContentInTrace, "TRACE / HTTP/1.1\r\nHost: example.com\r\nContent-Length: 2\r\n\r\nok"},
	{CodeStatusLineInContent, exampleOK + "\r\none\r\nHTTP/1.1 200 OK\r\n\r\ntwo"},
	{CodeResponseUnasked, exampleGet + "\r\nHTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n"},
}

// manyControls are more faults of one kind than are reported one by one.
const (
	tenControls  = "\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01"
	manyControls = tenControls + tenControls + tenControls + tenControls + tenControls + tenControls + tenControls + tenControls +
		tenControls + tenControls + tenControls
)
