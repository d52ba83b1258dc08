package parser

// allowedChildren is the shape of every tree: which kinds may stand directly under a kind. KindUnknown may stand anywhere.
var allowedChildren = map[Kind][]Kind{
	KindDocument:       {KindRequest, KindResponse, KindGap},
	KindGap:            {KindLineEnd},
	KindRequest:        {KindRequestLine, KindLineEnd, KindHeaderSection, KindEmptyLine, KindContent, KindChunkedBody},
	KindResponse:       {KindStatusLine, KindLineEnd, KindHeaderSection, KindEmptyLine, KindContent, KindChunkedBody},
	KindRequestLine:    {KindMethod, KindSP, KindRequestTarget, KindHTTPVersion},
	KindStatusLine:     {KindHTTPVersion, KindSP, KindStatusCode, KindReasonPhrase},
	KindRequestTarget:  {KindURI, KindAuthority, KindPath, KindQuery, KindFragment, KindDelimiter, KindURIText},
	KindHeaderSection:  {KindFieldLine, KindLineEnd},
	KindTrailerSection: {KindFieldLine, KindLineEnd},
	KindFieldLine:      {KindFieldName, KindBWS, KindDelimiter, KindOWS, KindFieldValue},
	KindChunkedBody:    {KindChunk, KindLastChunk, KindTrailerSection, KindEmptyLine},
	KindChunk:          {KindChunkSize, KindBWS, KindChunkExt, KindLineEnd, KindChunkData},
	KindLastChunk:      {KindChunkSize, KindBWS, KindChunkExt, KindLineEnd},
	KindChunkExt:       {KindDelimiter, KindBWS, KindChunkExtName, KindChunkExtVal},
	KindChunkExtVal:    {KindToken, KindQuotedString},
	KindFieldValue:     {KindText, KindObsFold, KindNumber, KindURIText},
}
