/** All programs of the example in one. */
@NullMarked
package com.example.greenhouses;

import org.jspecify.annotations.NullMarked;
