package reading

// withoutPackets leaves out the headers of Ethernet, IP and TCP at the beginning of each packet, where the first cells are
// such headers and no message. headers counts the bytes left out.
func withoutPackets(cells []cell) (rest []cell, headers int) {
	for i := 0; i < len(cells); {
		end := i + 1
		for end < len(cells) && !cells[end].first {
			end++
		}
		packet := bytesOf(cells[i:end])
		begin, stop := tcpContent(packet)
		if begin == 0 && headers == 0 {
			return cells, 0
		}
		rest = append(rest, cells[i+begin:i+stop]...)
		headers += begin
		i = end
	}
	return rest, headers
}

// tcpContent gives the place of what TCP carries in a packet: RFC 9293, 3.1, in RFC 791 or RFC 8200, perhaps in a frame of
// Ethernet. For what is no such packet begin is 0.
func tcpContent(packet []byte) (begin, stop int) {
	for _, link := range [...]int{0, 14, 16, 4} { // none, Ethernet, Linux' own, BSD's loopback
		if len(packet) < link+40 {
			continue
		}
		ip := packet[link:]
		length := int(ip[2])<<8 | int(ip[3])
		header := int(ip[0]&15) * 4
		protocol := ip[9]
		if ip[0] == 0x60 {
			length, header, protocol = 40+(int(ip[4])<<8|int(ip[5])), 40, ip[6]
		}
		if ip[0] != 0x60 && ip[0]>>4 != 4 || protocol != 6 || header < 20 || length > len(ip) || length < header+20 {
			continue
		}
		if begin = header + int(ip[header+12]>>4)*4; begin >= header+20 && begin <= length {
			return link + begin, link + length
		}
	}
	return 0, len(packet)
}
