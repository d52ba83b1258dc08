package explain

import "enclair/parser"

// CodeExamples gives one example for each code of [Rules], in the same order, as [parser.Examples] does for the codes of the parser.
func CodeExamples() []parser.Example { return append([]parser.Example(nil), codeExamples[:]...) }

// What most of the examples begin with.
const (
	exampleGet     = "GET / HTTP/1.1\r\nHost: example.com\r\n"
	exampleOK      = "HTTP/1.1 200 OK\r\n" + exampleNow
	examplePartial = "HTTP/1.1 206 Partial Content\r\nDate: Wed, 17 Feb 2016 14:50:13 GMT\r\nContent-Type: multipart/byteranges; boundary=b\r\n"
	exampleNow     = "Date: Wed, 17 Feb 2016 14:50:13 GMT\r\nContent-Length: 0\r\n"
)

// exampleSocket is a request for a WebSocket and the beginning of its answer.
const exampleSocket = "GET / HTTP/1.1\r\nHost: example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n" +
	"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"

var codeExamples = [...]parser.Example{
	{Code: CodeFieldCase, Message: exampleGet + "ACCEPT: */*\r\n\r\n"},
	{Code: CodeFieldMisspelt, Message: exampleGet + "Acept: */*\r\n\r\n"},
	{Code: CodeResponseField, Message: exampleGet + "Location: /there\r\n\r\n"},
	{Code: CodeRequestField, Message: exampleOK + "Host: example.com\r\n\r\n"},
	{Code: CodeMethodUnknown, Message: "FETCH / HTTP/1.1\r\nHost: example.com\r\n\r\n"},
	{Code: CodeConnectionUnlisted, Message: exampleGet + "TE: trailers\r\n\r\n"},
	{Code: CodeContentTypeMissing, Message: "POST / HTTP/1.1\r\nHost: example.com\r\nContent-Length: 2\r\n\r\nok"},
	{Code: CodeCharsetMissing, Message: exampleOK + "Content-Type: text/html\r\n\r\n"},
	{Code: CodeDateMissing, Message: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"},
	{Code: CodeStatusUnknown, Message: "HTTP/1.1 299 Fine\r\n" + exampleNow + "\r\n"},
	{Code: CodeReasonOther, Message: "HTTP/1.1 404 OK\r\n" + exampleNow + "\r\n"},
	{Code: CodeChallengeMissing, Message: "HTTP/1.1 401 Unauthorized\r\n" + exampleNow + "\r\n"},
	{Code: CodeProxyChallenge, Message: "HTTP/1.1 407 Proxy Authentication Required\r\n" + exampleNow + "\r\n"},
	{Code: CodeAllowMissing, Message: "HTTP/1.1 405 Method Not Allowed\r\n" + exampleNow + "\r\n"},
	{Code: CodeContentRangeMissing, Message: "HTTP/1.1 206 Partial Content\r\n" + exampleNow + "\r\n"},
	{Code: CodeCompleteLength, Message: "HTTP/1.1 416 Range Not Satisfiable\r\n" + exampleNow + "\r\n"},
	{Code: CodeLocationMissing, Message: "HTTP/1.1 301 Moved Permanently\r\n" + exampleNow + "\r\n"},
	{Code: CodeUpgradeMissing, Message: "HTTP/1.1 426 Upgrade Required\r\n" + exampleNow + "\r\n"},
	{Code: CodeNotModifiedFields, Message: "HTTP/1.1 304 Not Modified\r\nDate: Wed, 17 Feb 2016 14:50:13 GMT\r\nContent-Type: image/png\r\n\r\n"},
	{Code: CodeExpiresIgnored, Message: exampleOK + "Cache-Control: max-age=60\r\nExpires: Wed, 24 Feb 2016 14:50:13 GMT\r\n\r\n"},
	{Code: CodeNoStoreMaxAge, Message: exampleOK + "Cache-Control: no-store, max-age=60\r\n\r\n"},
	{Code: CodePragmaInResponse, Message: exampleOK + "Pragma: no-cache\r\n\r\n"},
	{Code: CodeWarningObsolete, Message: exampleOK + "Warning: 110 - \"Response is Stale\"\r\n\r\n"},
	{Code: CodeLastModifiedFuture, Message: exampleOK + "Last-Modified: Wed, 17 Feb 2016 14:50:14 GMT\r\n\r\n"},
	{Code: CodeAgeOverMaxAge, Message: exampleOK + "Cache-Control: max-age=60\r\nAge: 61\r\n\r\n"},
	{Code: CodeVaryStar, Message: exampleOK + "Vary: *\r\n\r\n"},
	{Code: CodeVaryEncoding, Message: exampleOK + "Content-Encoding: gzip\r\n\r\n"},
	{Code: CodeIfRangeWeak, Message: exampleGet + "Range: bytes=0-1\r\nIf-Range: W/\"v1\"\r\n\r\n"},
	{Code: CodeIfRangeAlone, Message: exampleGet + "If-Range: \"v1\"\r\n\r\n"},
	{Code: CodeModifiedIgnored, Message: exampleGet + "If-None-Match: \"v1\"\r\nIf-Modified-Since: Wed, 17 Feb 2016 14:50:13 GMT\r\n\r\n"},
	{Code: CodeBasicOverHTTP, Message: "GET / HTTP/1.1\r\nHost: example.com:80\r\nAuthorization: Basic bWU6c2VjcmV0\r\n\r\n"},
	{Code: CodeCookieUnprotected, Message: exampleOK + "Set-Cookie: a=b\r\n\r\n"},
	{Code: CodeCookieNone, Message: exampleOK + "Set-Cookie: a=b; SameSite=None\r\n\r\n"},
	{Code: CodeCookiePrefix, Message: exampleOK + "Set-Cookie: __Host-a=b; Secure\r\n\r\n"},
	{Code: CodeCookieExpires, Message: exampleOK + "Set-Cookie: a=b; Max-Age=60; Expires=Wed, 24 Feb 2016 14:50:13 GMT; Secure; HttpOnly; SameSite=Lax\r\n\r\n"},
	{Code: CodeCookieAgain, Message: exampleOK + "Set-Cookie: a=b; Secure; HttpOnly; SameSite=Lax\r\nSet-Cookie: a=c; Secure; HttpOnly; SameSite=Lax\r\n\r\n"},
	{Code: CodeCookieTwice, Message: exampleGet + "Cookie: a=b; a=c\r\n\r\n"},
	{Code: CodeMediaTypeBrowsers, Message: exampleOK + "Content-Type: text/html; charset=utf-8; charset=iso-8859-1\r\n\r\n"},
	{Code: CodeMediaTypeNone, Message: exampleOK + "Content-Type: html\r\n\r\n"},
	{Code: CodeWebSocketDiffers, Message: exampleSocket + "Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n"},
	{Code: CodeWebSocketAccept, Message: exampleSocket + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n"},
	{Code: CodeCORSStarCredentials, Message: exampleOK + "Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Credentials: true\r\n\r\n"},
	{Code: CodeCacheExplicit, Message: exampleOK + "Cache-Control: max-age=60\r\n\r\n"},
	{Code: CodeValidators, Message: exampleOK + "ETag: \"v1\"\r\nLast-Modified: Wed, 17 Feb 2016 14:50:13 GMT\r\n\r\n"},
	{Code: CodeCookieProtected, Message: exampleOK + "Set-Cookie: a=b; Secure; HttpOnly; SameSite=Lax\r\n\r\n"},
	{Code: CodeHSTS, Message: exampleOK + "Strict-Transport-Security: max-age=31536000\r\n\r\n"},
	{Code: CodeNoSniff, Message: exampleOK + "X-Content-Type-Options: nosniff\r\n\r\n"},
	{Code: CodeExpectNoContent, Message: exampleGet + "Expect: 100-continue\r\n\r\n"},
	{Code: CodeTraceCredentials, Message: "TRACE / HTTP/1.1\r\nHost: example.com\r\nCookie: sid=1\r\n\r\n"},
	{Code: CodeRealmUnquoted, Message: "HTTP/1.1 401 Unauthorized\r\n" + exampleNow + "WWW-Authenticate: Basic realm=demo\r\n\r\n"},
	{Code: CodeContentIn205, Message: "HTTP/1.1 205 Reset Content\r\nDate: Wed, 17 Feb 2016 14:50:13 GMT\r\nContent-Type: image/png\r\nContent-Length: 2\r\n\r\nok"},
	{Code: CodeRangeBesideParts, Message: examplePartial + "Content-Range: bytes 0-1/9\r\nContent-Length: 44\r\n\r\n--b\r\nContent-Range: bytes 0-1/9\r\n\r\nok\r\n--b--"},
	{Code: CodePartRangeMissing, Message: examplePartial + "Content-Length: 16\r\n\r\n--b\r\n\r\nok\r\n--b--"},
	{Code: CodeTEToHTTP10, Message: "GET / HTTP/1.0\r\n\r\nHTTP/1.1 200 OK\r\nDate: Wed, 17 Feb 2016 14:50:13 GMT\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
	{Code: CodeInterimToHTTP10, Message: "GET / HTTP/1.0\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"},
	{Code: CodeProtocolNotOffered, Message: exampleGet + "Connection: upgrade\r\nUpgrade: websocket\r\n\r\nHTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n"},
	{Code: CodePartsForOneRange, Message: exampleGet + "Range: bytes=0-1\r\n\r\n" + examplePartial + "Content-Length: 44\r\n\r\n--b\r\nContent-Range: bytes 0-1/9\r\n\r\nok\r\n--b--"},
	{Code: CodeOptionsNoType, Message: "OPTIONS / HTTP/1.1\r\nHost: example.com\r\nContent-Length: 2\r\n\r\nok"},
}
